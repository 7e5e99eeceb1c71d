package vn.congkhai.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How values look to templates: records as their components and nothing else, an empty {@link Optional} as absent, and
 * {@link Markup} as markup that is not escaped again.
 */
final class JBakeObjectWrapper extends DefaultObjectWrapper {

    static final Version VERSION = Configuration.VERSION_2_3_34;

    private static final ClassValue<Map<String, Method>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                accessors.put(component.getName(), accessor);
            }
            return Map.copyOf(accessors);
        }
    };

    JBakeObjectWrapper() {
        super(VERSION);
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof String text) {
            return new SimpleScalar(text);
        }
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? wrap(optional.get()) : null;
        }
        if (value instanceof Markup markup) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(markup.html());
        }
        if (value instanceof Record fields) {
            return new RecordModel(fields, COMPONENTS.get(fields.getClass()), this);
        }
        return super.wrap(value);
    }

    private record RecordModel(Record fields, Map<String, Method> components, JBakeObjectWrapper wrapper)
            implements TemplateHashModel {

        @Override
        public @Nullable TemplateModel get(String key) throws TemplateModelException {
            Method accessor = components.get(key);
            if (accessor == null) {
                return null;
            }
            try {
                return wrapper.wrap(accessor.invoke(fields));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new TemplateModelException("cannot read " + key, e);
            }
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }
}
