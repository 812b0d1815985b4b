package school.policy.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import school.policy.clause.ClauseId;
import school.policy.decision.Decision;
import school.policy.fact.Case;
import school.policy.fact.Word;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes decisions as JSON: keys in the order of the record, absent values left out, the same bytes every time. */
public final class DecisionFormat {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(new WordWriter())
                    .addSerializer(new IdWriter())
                    .addSerializer(new CaseWriter()))
            .build();

    private DecisionFormat() {}

    /** A decision as one line of JSON. */
    public static String write(Decision decision) {
        return MAPPER.writeValueAsString(decision);
    }

    /** Any value of the exchange format, such as an error, as one line of JSON. */
    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    private static final class WordWriter extends StdSerializer<Word> {

        WordWriter() {
            super(Word.class);
        }

        @Override
        public void serialize(Word word, JsonGenerator out, SerializationContext context) {
            out.writeString(word.word());
        }
    }

    private static final class IdWriter extends StdSerializer<ClauseId> {

        IdWriter() {
            super(ClauseId.class);
        }

        @Override
        public void serialize(ClauseId id, JsonGenerator out, SerializationContext context) {
            out.writeString(id.text());
        }
    }

    /** A case, as it is read. */
    private static final class CaseWriter extends StdSerializer<Case> {

        CaseWriter() {
            super(Case.class);
        }

        @Override
        public void serialize(Case event, JsonGenerator out, SerializationContext context) {
            out.writePOJO(CaseFormat.write(event));
        }
    }
}
