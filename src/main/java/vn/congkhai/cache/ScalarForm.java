package vn.congkhai.cache;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** The forms of values without parts. */
enum ScalarForm implements Form {
    TEXT(String.class) {
        @Override
        public void write(Object value, ByteSink out) {
            out.text((String) value);
        }

        @Override
        public Object read(ByteSource in) {
            return in.text();
        }
    },
    LONG(long.class) {
        @Override
        public void write(Object value, ByteSink out) {
            out.fixed((Long) value);
        }

        @Override
        public Object read(ByteSource in) {
            return in.fixed();
        }
    },
    NUMBER(int.class) {
        @Override
        public void write(Object value, ByteSink out) {
            out.fixed((Integer) value);
        }

        @Override
        public Object read(ByteSource in) {
            return Math.toIntExact(in.fixed());
        }
    },
    BOOLEAN(boolean.class) {
        @Override
        public void write(Object value, ByteSink out) {
            out.number((Boolean) value ? 1 : 0);
        }

        @Override
        public Object read(ByteSource in) {
            return in.number() == 1;
        }
    },
    DATE(LocalDate.class) {
        @Override
        public void write(Object value, ByteSink out) {
            out.fixed(((LocalDate) value).toEpochDay());
        }

        @Override
        public Object read(ByteSource in) {
            return LocalDate.ofEpochDay(in.fixed());
        }
    },
    MOMENT(LocalDateTime.class) {
        @Override
        public void write(Object value, ByteSink out) {
            LocalDateTime moment = (LocalDateTime) value;
            out.fixed(moment.toEpochSecond(ZoneOffset.UTC));
            out.number(moment.getNano());
        }

        @Override
        public Object read(ByteSource in) {
            return LocalDateTime.ofEpochSecond(in.fixed(), in.number(), ZoneOffset.UTC);
        }
    },
    MONTH(YearMonth.class) {
        @Override
        public void write(Object value, ByteSink out) {
            out.number(((YearMonth) value).getYear());
            out.number(((YearMonth) value).getMonthValue());
        }

        @Override
        public Object read(ByteSource in) {
            return YearMonth.of(in.number(), in.number());
        }
    };

    private final Class<?> type;

    ScalarForm(Class<?> type) {
        this.type = type;
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
