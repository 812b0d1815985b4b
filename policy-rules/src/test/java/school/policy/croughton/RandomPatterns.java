package school.policy.croughton;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import school.policy.fact.SchoolVocabulary;
import school.policy.vocabulary.FactType;
import school.policy.vocabulary.Property;
import school.policy.vocabulary.WordList;

/** The patterns of one rule, made without any idea of what goes together, out of all that rule files may hold. */
final class RandomPatterns {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);

    private static final List<FactType> TYPES = SchoolVocabulary.vocabulary().types().stream()
            .filter(type -> !type.name().equals("Reading") && !type.name().equals("Breach"))
            .toList();

    private static final List<FactType> COMMON = List.of("StaffAction", "Actor", "LessonContext", "Judgement").stream()
            .map(name -> SchoolVocabulary.vocabulary().type(name).orElseThrow())
            .toList();

    private static final FactType BREACH =
            SchoolVocabulary.vocabulary().type("Breach").orElseThrow();

    private final Random random;
    private final List<String> clauses;
    private final List<Pattern> patterns = new ArrayList<>();
    private int names;

    RandomPatterns(Random random, List<String> clauses) {
        this.random = random;
        this.clauses = clauses;
    }

    /** One pattern: what it asks for, and the names it gives to values that later ones use. */
    private record Pattern(String quantifier, FactType type, List<String> conditions, Set<Property> compared) {

        String text() {
            String fact = type.name() + "( " + String.join(", ", conditions) + " )";
            return "    " + (quantifier.isEmpty() ? fact : quantifier + " " + fact) + "\n";
        }
    }

    /** One to three patterns, a line each. */
    String text() {
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            boolean breach = random.nextInt(8) == 0;
            FactType type = breach ? BREACH : one(random.nextBoolean() ? COMMON : TYPES);
            String quantifier = one(breach ? List.of("", "exists") : List.of("", "", "exists", "not"));
            Pattern pattern = new Pattern(quantifier, type, new ArrayList<>(), new HashSet<>());
            patterns.add(pattern);
            for (int j = 1 + random.nextInt(2); j > 0; j--) {
                String condition = condition(pattern, 0);
                if (!condition.isEmpty()) {
                    pattern.conditions().add(condition);
                }
            }
        }
        StringBuilder text = new StringBuilder();
        patterns.forEach(pattern -> text.append(pattern.text()));
        return text.toString();
    }

    private String condition(Pattern pattern, int depth) {
        return switch (depth == 2 ? 9 : random.nextInt(12)) {
            case 0, 1 -> joined(pattern, depth, " || ");
            case 2 -> joined(pattern, depth, " && ");
            case 3 -> {
                String inner = condition(pattern, depth + 1);
                yield inner.isEmpty() ? "" : "!( " + inner + " )";
            }
            default -> comparison(pattern);
        };
    }

    /** Of one property several comparisons would often contradict each other; empty where none is left. */
    private String comparison(Pattern pattern) {
        List<Property> left = pattern.type().properties().stream()
                .filter(property -> !pattern.compared().contains(property))
                .toList();
        if (left.isEmpty()) {
            return "";
        }
        Property property = one(left);
        pattern.compared().add(property);
        return comparison(pattern, property);
    }

    private String joined(Pattern pattern, int depth, String sign) {
        String first = condition(pattern, depth + 1);
        String second = condition(pattern, depth + 1);
        return first.isEmpty() || second.isEmpty() ? first + second : "( " + first + sign + second + " )";
    }

    private String comparison(Pattern pattern, Property property) {
        String name = property.name();
        if (!property.traits().required() && random.nextInt(8) == 0) {
            return name + one(List.of(" == null", " != null"));
        }
        boolean list = property.kind().isList();
        boolean ordered = property.kind() == Property.Kind.NUMBER || property.kind() == Property.Kind.DATE;
        if (random.nextInt(3) == 0) {
            String bound =
                    named(other -> other.isLike(property) && !other.kind().isList());
            if (!bound.isEmpty()) {
                return name + sign(list, ordered) + bound;
            }
        }
        if (!list && random.nextInt(2) == 0) {
            String bound = named(other -> other.isLike(property) && other.kind().isList());
            if (!bound.isEmpty()) {
                return name + one(List.of(" memberOf ", " not memberOf ")) + bound;
            }
        }
        if (!list && random.nextInt(10) == 0) {
            List<Property> others = pattern.type().properties().stream()
                    .filter(other -> other.kind() == property.kind()
                            && other.isLike(property)
                            && !other.name().equals(name))
                    .toList();
            if (!others.isEmpty()) {
                return name + sign(false, ordered) + one(others).name();
            }
        }
        List<String> groups = property.kind().isOfWords()
                ? List.copyOf(property.list().groups().keySet())
                : List.of();
        if (!groups.isEmpty() && random.nextInt(4) == 0) {
            return one(List.of("", "", "!")) + one(groups);
        }
        if (property.kind() == Property.Kind.BOOLEAN && random.nextInt(4) > 0) {
            return one(List.of("", "", "!")) + name;
        }
        if (!list && property.kind() != Property.Kind.BOOLEAN && random.nextInt(3) == 0) {
            String first = value(property);
            String second = value(property);
            return name + one(List.of(" in ( ", " not in ( ")) + (first.equals(second) ? first : first + ", " + second)
                    + " )";
        }
        return name + sign(list, ordered) + value(property);
    }

    private String sign(boolean list, boolean ordered) {
        if (list) {
            return one(List.of(" contains ", " contains ", " not contains "));
        }
        return one(ordered ? List.of(" < ", " <= ", " > ", " >= ", " == ", " != ") : List.of(" == ", " == ", " != "));
    }

    /** The name of a value of an earlier fact, which is given it here; empty where there is no such value. */
    private String named(Predicate<Property> fits) {
        List<Runnable> ways = new ArrayList<>();
        String name = "$v" + names;
        for (Pattern earlier : patterns.subList(0, patterns.size() - 1)) {
            if (earlier.quantifier().isEmpty()) {
                earlier.type().properties().stream()
                        .filter(fits)
                        .forEach(property ->
                                ways.add(() -> earlier.conditions().add(0, name + " : " + property.name())));
            }
        }
        if (ways.isEmpty()) {
            return "";
        }
        names++;
        one(ways).run();
        return name;
    }

    private String value(Property property) {
        return switch (property.kind()) {
            case BOOLEAN -> String.valueOf(random.nextBoolean());
            case NUMBER -> String.valueOf(random.nextInt(100));
            case DATE -> "\"" + DAY.format(Events.DAY.plusDays(random.nextInt(21) - 10)) + "\"";
            case WORD, WORDS -> {
                WordList list = property.list();
                yield list.name() + "." + one(list.all()).name();
            }
            default -> "\"" + text(property) + "\"";
        };
    }

    private String text(Property property) {
        return switch (property.name()) {
            case "clause" -> one(clauses);
            case "platform" -> one(List.of("Facebook", "Chatter", "SMS"));
            default -> one(List.of("c1", "Computing", "foster_carer"));
        };
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
