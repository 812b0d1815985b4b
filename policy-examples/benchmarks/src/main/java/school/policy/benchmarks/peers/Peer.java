package school.policy.benchmarks.peers;

import java.util.function.BiFunction;
import java.util.function.Function;
import school.policy.PolicyEngine;
import school.policy.benchmarks.byhand.ByHand;
import school.policy.benchmarks.plain.Facts;
import school.policy.cases.Case;
import school.policy.croughton.Croughton;

/** Everybody who decides the same events. */
public enum Peer {
    BY_HAND(
            "plain Java",
            "the whole policy as ifs over the same case as records and enums, with overrides, reports and duties; it answers every worked case"
                    + " alike in which all is known and nobody stands in for a role, words no reasons and does not say which"
                    + " contested readings matter"),
    DIRECT(
            "this library",
            "the policy's files as they are shipped, with reasons, contested readings and the place of each rule; a case"
                    + " of so few facts goes through the rules one by one"),
    THROUGH_DROOLS("this library, through Drools", "the same, made to take each case through Drools"),
    STOCK_DROOLS(
            "stock Drools",
            "the very same rule files, conditions interpreted, a new session a call, fired a second time over the breaches"
                    + " found; overrides, reports and duties in Java as in plain Java, as with all that follow"),
    STOCK_DROOLS_MODEL(
            "stock Drools, executable model", "the same with the rules turned into Java classes when they are loaded"),
    EVRETE(
            "Evrete",
            "28 of the rules, all that have a say in the ten events; it has no 'not', so that conditions are lambdas over"
                    + " the case as one fact; a stateless session a call"),
    EVRETE_REUSED("Evrete, one session", "the same in one session that each call leaves empty"),
    EASY_RULES("Easy Rules", "the same 28 lambdas, one engine"),
    CEDAR(
            "Cedar",
            "the same 28 rules as permits, all of which it names as reasons, over flat values, since its policies have no"
                    + " variables: consents are looked up in Java beforehand; its binding takes the policies as text in"
                    + " each call, so that no parsed set is kept"),
    DECISION_TABLE(
            "kie-dmn decision table",
            "the same 28 rules as rows of one table that collects all that hold, over the same flat values");

    private final String label;
    private final String does;

    Peer(String label, String does) {
        this.label = label;
        this.does = does;
    }

    /** Its name. */
    public String label() {
        return label;
    }

    /** What it does, and what it leaves out. */
    public String does() {
        return does;
    }

    /** Whether it is a rule engine other than this library. */
    public boolean isEngineOfOthers() {
        return this != BY_HAND && this != DIRECT && this != THROUGH_DROOLS;
    }

    /**
     * One that decides a case, which it is given as the library has it and as records and enums; ready to be asked by one
     * thread. Making it takes a good while.
     */
    public BiFunction<Case, Facts.Case, ?> make() {
        return switch (this) {
            case BY_HAND -> plain(ByHand::decide);
            case DIRECT -> itself(PolicyEngine.of(Croughton.policy()));
            case THROUGH_DROOLS -> itself(PolicyEngine.of(Croughton.policy()).directUpTo(0));
            case STOCK_DROOLS -> StockDrools.interpreted()::decide;
            case STOCK_DROOLS_MODEL -> StockDrools.compiled()::decide;
            case EVRETE -> plain(new Evrete()::inNewSession);
            case EVRETE_REUSED -> plain(new Evrete()::inSameSession);
            case EASY_RULES -> plain(new EasyRules()::decide);
            case CEDAR -> plain(new Cedar()::decide);
            case DECISION_TABLE -> plain(new DecisionTable()::decide);
        };
    }

    private static BiFunction<Case, Facts.Case, ?> plain(Function<Facts.Case, ?> decides) {
        return (event, plain) -> decides.apply(plain);
    }

    private static BiFunction<Case, Facts.Case, ?> itself(PolicyEngine engine) {
        return (event, plain) -> engine.evaluate(event);
    }
}
