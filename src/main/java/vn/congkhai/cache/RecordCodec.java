package vn.congkhai.cache;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes records, and what they are made of, as bytes: component by component, without names, a repeated text once. What
 * a record's form is stands in its class; {@link #shape} tells whether bytes were written by the same classes.
 */
final class RecordCodec {

    private final Map<Type, Form> forms = new HashMap<>();

    /** The bytes of a record, behind {@code room} bytes that are left free. */
    byte[] write(Record value, int room) {
        ByteSink out = new ByteSink(room);
        try {
            form(value.getClass()).write(value, out);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** @throws RuntimeException of any kind when the bytes are not those of such a record */
    <T extends Record> T read(byte[] bytes, int start, Class<T> type) {
        try {
            return type.cast(form(type).read(new ByteSource(bytes, start)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The components of a record and of all it is made of, by name and type, as one text. */
    static String shape(Class<? extends Record> type) {
        Set<String> lines = new LinkedHashSet<>();
        shape(type, lines);
        return String.join("\n", lines);
    }

    private static void shape(Type type, Set<String> lines) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(t -> shape(t, lines));
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            lines.add(plain.getName() + Arrays.toString(plain.getEnumConstants()));
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            StringBuilder line = new StringBuilder(plain.getName());
            for (RecordComponent part : plain.getRecordComponents()) {
                line.append(' ').append(part.getName()).append(':').append(part.getGenericType());
            }
            if (lines.add(line.toString())) {
                Arrays.stream(plain.getRecordComponents()).forEach(part -> shape(part.getGenericType(), lines));
            }
        }
    }

    private Form form(Type type) throws ReflectiveOperationException {
        Form known = forms.get(type);
        if (known == null) {
            known = newForm(type);
            forms.put(type, known);
        }
        return known;
    }

    private Form newForm(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == Optional.class) {
                return new OptionalForm(form(arguments[0]));
            }
            if (generic.getRawType() == Map.class) {
                return new MapForm(form(arguments[0]), form(arguments[1]));
            }
            return new CollectionForm(form(arguments[0]), generic.getRawType() == Set.class);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return new RecordForm(plain);
        }
        if (plain.isEnum()) {
            return new EnumForm(plain.getEnumConstants());
        }
        return ScalarForm.of(plain);
    }

    private record EnumForm(Object[] values) implements Form {
        @Override
        public void write(Object value, ByteSink out) {
            out.number(((Enum<?>) value).ordinal());
        }

        @Override
        public Object read(ByteSource in) {
            return values[in.number()];
        }
    }

    private record OptionalForm(Form of) implements Form {
        @Override
        public void write(Object value, ByteSink out) throws ReflectiveOperationException {
            Optional<?> optional = (Optional<?>) value;
            out.number(optional.isPresent() ? 1 : 0);
            if (optional.isPresent()) {
                of.write(optional.get(), out);
            }
        }

        @Override
        public Object read(ByteSource in) throws ReflectiveOperationException {
            return in.number() == 0 ? Optional.empty() : Optional.of(of.read(in));
        }
    }

    private record CollectionForm(Form of, boolean set) implements Form {
        @Override
        public void write(Object value, ByteSink out) throws ReflectiveOperationException {
            Collection<?> items = (Collection<?>) value;
            out.number(items.size());
            for (Object item : items) {
                of.write(item, out);
            }
        }

        @Override
        public Object read(ByteSource in) throws ReflectiveOperationException {
            int size = in.number();
            if (size == 0) {
                return set ? Set.of() : List.of();
            }
            Collection<Object> items = set ? new LinkedHashSet<>() : new ArrayList<>(Math.min(size, in.left()));
            for (int i = 0; i < size; i++) {
                items.add(of.read(in));
            }
            return items;
        }
    }

    private record MapForm(Form key, Form value) implements Form {
        @Override
        public void write(Object map, ByteSink out) throws ReflectiveOperationException {
            out.number(((Map<?, ?>) map).size());
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) map).entrySet()) {
                key.write(entry.getKey(), out);
                value.write(entry.getValue(), out);
            }
        }

        @Override
        public Object read(ByteSource in) throws ReflectiveOperationException {
            int size = in.number();
            Map<Object, Object> map = new LinkedHashMap<>(Math.min(size, in.left()) * 2);
            for (int i = 0; i < size; i++) {
                map.put(key.read(in), value.read(in));
            }
            return map;
        }
    }

    /** A record: its components in order, made again by its own constructor, which checks them. */
    private final class RecordForm implements Form {

        private final Method[] accessors;
        private final Form[] parts;
        private final Constructor<?> constructor;

        RecordForm(Class<?> type) throws ReflectiveOperationException {
            RecordComponent[] components = type.getRecordComponents();
            accessors = new Method[components.length];
            parts = new Form[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                accessors[i] = components[i].getAccessor();
                accessors[i].setAccessible(true);
                types[i] = components[i].getType();
                parts[i] = form(components[i].getGenericType());
            }
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
        }

        @Override
        public void write(Object value, ByteSink out) throws ReflectiveOperationException {
            for (int i = 0; i < parts.length; i++) {
                parts[i].write(accessors[i].invoke(value), out);
            }
        }

        @Override
        public Object read(ByteSource in) throws ReflectiveOperationException {
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].read(in);
            }
            return constructor.newInstance(values);
        }
    }
}
