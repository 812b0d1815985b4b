package school.policy.json;

import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.policy.cases.Case;
import school.policy.clause.ClauseId;
import school.policy.source.Spelled;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes values as JSON: a record key by key in the order of its components, what is absent left out; a case as it is
 * read; words, ids and days as texts. It walks the few types that there are, since a mapper for all types there might be
 * takes longer to start than everything else that happens to a first case.
 */
final class Json {

    private static final JsonFactory FORMAT = new JsonFactory();

    private static final ObjectWriteContext READABLE = new ObjectWriteContext.Base() {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    };

    /** The components of a record by their keys. */
    private static final ClassValue<Map<String, RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> type) {
            Map<String, RecordComponent> components = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                components.put(Spelled.key(component.getName()), component);
            }
            return components;
        }
    };

    private Json() {}

    /** On one line. */
    static String line(Object value) {
        return text(value, ObjectWriteContext.empty());
    }

    /** On many lines, for people too. */
    static String readable(Object value) {
        return text(value, READABLE);
    }

    private static String text(Object value, ObjectWriteContext how) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FORMAT.createGenerator(how, text)) {
            write(value, out);
        }
        return text.toString();
    }

    private static void write(@Nullable Object value, JsonGenerator out) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof Spelled word) {
            out.writeString(word.word());
        } else if (value instanceof ClauseId id) {
            out.writeString(id.text());
        } else if (value instanceof String || value instanceof LocalDate) {
            out.writeString(value.toString());
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (value instanceof Integer || value instanceof Long) {
            out.writeNumber(((Number) value).longValue());
        } else if (value instanceof Collection<?> list) {
            out.writeStartArray();
            list.forEach(item -> write(item, out));
            out.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            write(map, out);
        } else if (value instanceof Case event) {
            write(CaseFormat.write(event), out);
        } else if (value instanceof Record stated) {
            write(stated, out);
        } else {
            throw refused(value);
        }
    }

    private static void write(Map<?, ?> map, JsonGenerator out) {
        out.writeStartObject();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw refused(key);
            }
            out.writeName(name);
            write(value, out);
        });
        out.writeEndObject();
    }

    private static void write(Record stated, JsonGenerator out) {
        out.writeStartObject();
        COMPONENTS.get(stated.getClass()).forEach((key, component) -> {
            Object value = value(component, stated);
            if (value != null) {
                out.writeName(key);
                write(value, out);
            }
        });
        out.writeEndObject();
    }

    private static @Nullable Object value(RecordComponent component, Record stated) {
        try {
            return component.getAccessor().invoke(stated);
        } catch (ReflectiveOperationException e) {
            throw refused(stated);
        }
    }

    private static IllegalArgumentException refused(@Nullable Object value) {
        return new IllegalArgumentException("nothing of this type is written: "
                + (value == null ? "null" : value.getClass().getName()));
    }
}
