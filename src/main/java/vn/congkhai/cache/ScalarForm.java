package vn.congkhai.cache;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The forms of values without parts. */
enum ScalarForm implements Form {
    TEXT(String.class, (value, out) -> out.text((String) value), ByteSource::text),
    LONG(long.class, (value, out) -> out.fixed((Long) value), ByteSource::fixed),
    NUMBER(int.class, (value, out) -> out.fixed((Integer) value), in -> Math.toIntExact(in.fixed())),
    BOOLEAN(boolean.class, (value, out) -> out.number((Boolean) value ? 1 : 0), in -> in.number() == 1),
    DATE(
            LocalDate.class,
            (value, out) -> out.fixed(((LocalDate) value).toEpochDay()),
            in -> LocalDate.ofEpochDay(in.fixed())),
    MOMENT(
            LocalDateTime.class,
            (value, out) -> {
                out.fixed(((LocalDateTime) value).toEpochSecond(ZoneOffset.UTC));
                out.number(((LocalDateTime) value).getNano());
            },
            in -> LocalDateTime.ofEpochSecond(in.fixed(), in.number(), ZoneOffset.UTC)),
    MONTH(
            YearMonth.class,
            (value, out) -> {
                out.number(((YearMonth) value).getYear());
                out.number(((YearMonth) value).getMonthValue());
            },
            in -> YearMonth.of(in.number(), in.number()));

    private final Class<?> type;
    private final BiConsumer<Object, ByteSink> writer;
    private final Function<ByteSource, Object> reader;

    ScalarForm(Class<?> type, BiConsumer<Object, ByteSink> writer, Function<ByteSource, Object> reader) {
        this.type = type;
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    public void write(Object value, ByteSink out) {
        writer.accept(value, out);
    }

    @Override
    public Object read(ByteSource in) {
        return reader.apply(in);
    }

    /** @throws IllegalArgumentException when values of the type have parts, or were never stored so far */
    static Form of(Class<?> type) {
        for (ScalarForm form : values()) {
            if (form.type == type) {
                return form;
            }
        }
        throw new IllegalArgumentException("no form for " + type);
    }
}
