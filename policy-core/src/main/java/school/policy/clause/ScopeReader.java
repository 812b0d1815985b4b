package school.policy.clause;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import school.policy.source.Fields;
import school.policy.source.Tree;
import school.policy.source.Values;
import school.policy.vocabulary.Frame;
import school.policy.vocabulary.Vocabulary;
import school.policy.vocabulary.Where;
import school.policy.vocabulary.WhereReader;
import school.policy.vocabulary.Word;

/** Reads what {@code policy.yaml} says under {@code scope}. */
final class ScopeReader {

    private final Values values;
    private final Map<String, Word> questions;
    private final WhereReader where;

    ScopeReader(Values values, Vocabulary vocabulary) {
        this.values = values;
        this.questions = vocabulary.list(Frame.QUESTIONS).words();
        this.where = new WhereReader(values, vocabulary);
    }

    Scope read(Tree tree) {
        Fields fields = values.fields(tree, "raised", "silent", "notes");
        return new Scope(
                List.copyOf(fields.list("raised", this::raised)),
                List.copyOf(fields.list("silent", where::ofCase)),
                List.copyOf(fields.list("notes", this::note)));
    }

    private Scope.@Nullable Raised raised(Tree entry) {
        Fields fields = values.fields(entry, "question", "where");
        Word question = fields.require("question", (v, t) -> v.word(t, questions));
        return question == null ? null : new Scope.Raised(question, where(fields, "where"));
    }

    private Scope.@Nullable Note note(Tree entry) {
        Fields fields = values.fields(entry, "warning", "where", "unless");
        String warning = fields.require("warning", Values::text);
        return warning == null ? null : new Scope.Note(warning, where(fields, "where"), where(fields, "unless"));
    }

    private Where where(Fields fields, String key) {
        Tree tree = fields.tree(key);
        return tree == null ? Where.ALWAYS : where.ofCase(tree);
    }
}
