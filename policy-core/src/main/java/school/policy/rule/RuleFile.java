package school.policy.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import school.policy.rule.Tokens.Token;
import school.policy.rule.Tokens.Type;
import school.policy.source.Kind;
import school.policy.source.Limits;
import school.policy.source.Nearest;
import school.policy.source.Problem;
import school.policy.source.Source;
import school.policy.vocabulary.Vocabulary;

/**
 * Reads a rule file: three lines of header, then rules. The dialect is the part of DRL that is written down here, in
 * {@link RuleParser}, {@link ConditionParser} and {@link ComparisonParser}; whatever is not is refused at its place, all
 * of it at once, and reading goes on behind it.
 */
public final class RuleFile {

    private static final String PACKAGE = "school.policy.";
    private static final String IMPORT = "import school.policy.fact.*";
    private static final String GLOBAL = "global school.policy.Verdicts verdict";
    private static final List<String> HEADERS = List.of("package", "import", "global");
    private static final List<String> DECLARATIONS = List.of("function", "declare", "query");

    /** Packages in which code stands or may come to stand, and words that no package can be named by. */
    private static final Set<String> OTHERS =
            Set.of(("audit benchmarks check clause cli compare decision document engine"
                            + " explain fact hidden json live quickstart rule scenario source"
                            + " abstract assert boolean break byte case catch char class const continue default do double else"
                            + " enum extends false final finally float for goto if implements import instanceof int interface"
                            + " long native new null package private protected public return short static strictfp super switch"
                            + " synchronized this throw throws transient true try void volatile while _")
                    .split(" ", -1));

    /** Java reads such a group as another letter wherever it stands, in a comment too. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\u{1,20}[0-9a-fA-F]{0,4}");

    private final Complaints complaints;
    private final Cursor tokens;
    private final Set<String> header = new TreeSet<>();
    private boolean recognised;

    private RuleFile(Source source, Vocabulary vocabulary, List<Problem> problems) {
        this.complaints = new Complaints(source, vocabulary, problems);
        Matcher escape = ESCAPE.matcher(source.text());
        int backslash = source.text().indexOf('\\');
        if (backslash >= 0 && escape.find(backslash)) {
            complaints.add(
                    Kind.NOT_ALLOWED,
                    escape.start(),
                    "'" + escape.group() + "' stands for another character; type the character itself");
        }
        List<Token> all = Tokens.of(source.text(), complaints);
        this.tokens = new Cursor(all, 0, all.size() - 1, complaints);
    }

    /** The rules of a file that can be read, in the words of a vocabulary; what is wrong is added to the problems. */
    public static List<Rule> read(Source source, Vocabulary vocabulary, List<Problem> problems) {
        List<Problem> own = new ArrayList<>();
        RuleFile file = new RuleFile(source, vocabulary, own);
        problems.stream()
                .filter(problem ->
                        problem.kind() == Kind.CHARACTER && problem.file().equals(source.name()))
                .forEach(problem -> file.complaints.addTold(problem.line()));
        List<Rule> rules = file.rules();
        boolean told = problems.stream()
                .anyMatch(problem ->
                        problem.kind() == Kind.CHARACTER && problem.file().equals(source.name()));
        if (!file.recognised && (told || own.size() > 2)) {
            own.clear();
            if (!told) {
                own.add(Problem.ofFile(
                        Kind.SYNTAX,
                        source.name(),
                        "nothing in this file is a rule; put a plain text file with rules in its place"));
            }
        }
        problems.addAll(own);
        return rules;
    }

    private List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        complaints.endReading();
        try {
            read(rules);
            checkHeader();
        } catch (Complaints.Enough e) {
            // of a file that is none of rules something else is said
            while (!recognised && !tokens.isDone()) {
                recognised = isTitle(tokens.peek()) || Landmarks.isRule(tokens) || isHeader(tokens.peek());
                tokens.take();
            }
        }
        return rules;
    }

    private void read(List<Rule> rules) {
        RuleParser parser = new RuleParser(tokens);
        int titles = 0;
        while (!tokens.isDone()) {
            Token start = tokens.peek();
            if (takeRule(start)) {
                recognised = true;
                if (++titles > Limits.RULES) {
                    complaints.add(
                            Kind.LIMIT,
                            start.offset(),
                            "more than " + Limits.RULES + " rules stand in this file; divide it into sections");
                    break;
                }
                parser.rule().ifPresent(rules::add);
            } else if (isHeader(start)) {
                recognised = true;
                header(start);
            } else {
                complaints.add(stray(start));
                skip();
            }
        }
    }

    /** Takes the word with which a rule begins, if it comes next, or stands by where it is missing before a title. */
    private boolean takeRule(Token start) {
        boolean title = isTitle(start);
        if (title) {
            complaints.add(Kind.SYNTAX, start.offset(), "'rule' is missing before the title; add it");
        }
        return title || (Landmarks.isRule(tokens) && tokens.takeAs("rule"));
    }

    private boolean isTitle(Token start) {
        return start.type() == Type.TEXT && start.first() && tokens.peek(1).first();
    }

    /** Whether a line of the header begins here, be it with a slip in its first word. */
    private boolean isHeader(Token token) {
        return HEADERS.contains(token.text())
                || (token.isName()
                        && token.first()
                        && tokens.peek(1).is("school")
                        && Nearest.to(token.text(), HEADERS).isPresent());
    }

    /** Where reading can go on after something strange: the next rule, or the next line that begins as it should. */
    private void skip() {
        do {
            tokens.take();
        } while (!tokens.isDone() && !isStart());
    }

    private boolean isStart() {
        Token token = tokens.peek();
        return Landmarks.isRule(tokens) || (token.first() && (isHeader(token) || DECLARATIONS.contains(token.text())));
    }

    private Refusal stray(Token token) {
        if (token.isName() && token.text().equalsIgnoreCase("end")) {
            return Refusal.syntax(token.offset(), "'end' closes nothing here; remove it");
        }
        if (token.is("school")) {
            header.addAll(HEADERS);
            return Refusal.syntax(
                    token.offset(), "the first word of this line is missing; write 'package', 'import' or 'global'");
        }
        return Language.refusedBeside(tokens)
                .map(why -> Refusal.notAllowed(token.offset(), why))
                .orElseGet(() -> Refusal.syntax(
                        token.offset(),
                        "'" + token.text() + "' cannot stand here, between rules; remove it, or put // before a"
                                + " remark"));
    }

    /** One line of the header: up to the end of its line, or to a semicolon. */
    private void header(Token start) {
        String word = Nearest.to(start.text(), HEADERS).orElse(start.text());
        tokens.takeAs(word);
        StringBuilder line = new StringBuilder(word).append(' ');
        Token last = start;
        while (!tokens.isDone() && !tokens.peek().first() && !tokens.peek().is(";") && !Landmarks.isRule(tokens)) {
            Token token = tokens.take();
            boolean apart = token.offset() > last.end() && last.offset() > start.offset();
            if (line.length() < Limits.TEXT) {
                line.append(apart ? " " : "").append(token.text());
            }
            last = token;
        }
        tokens.take(";");
        String text = line.toString();
        boolean known =
                switch (word) {
                    case "import" -> text.equals(IMPORT);
                    case "global" -> text.equals(GLOBAL);
                    default -> isOurs(text.substring("package ".length()));
                };
        if (!known) {
            complaints.add(Kind.NOT_ALLOWED, start.offset(), refused(word, text));
        } else if (!header.add(word)) {
            complaints.add(Kind.SYNTAX, start.offset(), "this line stands above already; remove it");
        }
        header.add(word);
    }

    private static boolean isOurs(String name) {
        return name.startsWith(PACKAGE)
                && name.substring(PACKAGE.length()).matches("[a-z_][a-z0-9_]*")
                && !OTHERS.contains(name.substring(PACKAGE.length()));
    }

    private static String refused(String word, String text) {
        return switch (word) {
            case "import" ->
                text.startsWith("import static")
                                || text.startsWith("import function")
                                || text.startsWith("import accumulate")
                        ? "rules call no functions; remove this import"
                        : only(IMPORT, text, "import");
            case "global" -> only(GLOBAL, text, "one");
            default -> "'" + text + "' is no package for rules; write one such as 'package school.policy.library'";
        };
    }

    private static String only(String line, String text, String word) {
        return Nearest.to(text, List.of(line)).isPresent()
                ? "'" + text + "' is not allowed; did you mean '" + line + "'?"
                : "only '" + line + "' is allowed; remove this " + word;
    }

    private void checkHeader() {
        String missing = List.of("package", "import", "global").stream()
                .filter(word -> !header.contains(word))
                .map(word -> switch (word) {
                    case "import" -> "'" + IMPORT + "'";
                    case "global" -> "'" + GLOBAL + "'";
                    default -> "'package school.policy.library' or the like";
                })
                .collect(Collectors.joining(" and "));
        if (!missing.isEmpty()) {
            complaints.add(Kind.SYNTAX, 0, "the file must begin with " + missing + "; add it");
        }
    }
}
