package school.policy.benchmarks.peers;

import java.util.function.Function;
import school.policy.PolicyEngine;
import school.policy.benchmarks.byhand.Answer;
import school.policy.benchmarks.byhand.ByHand;
import school.policy.croughton.Croughton;
import school.policy.decision.Decision;
import school.policy.fact.Case;

/** Everybody who decides the same events. */
public enum Peer {
    /** Plain Java. */
    BY_HAND {
        @Override
        public Function<Case, Answer> make() {
            return ByHand::decide;
        }
    },
    /** This library as it comes. */
    DIRECT {
        @Override
        public Function<Case, Decision> make() {
            return PolicyEngine.of(Croughton.policy())::evaluate;
        }
    },
    /** This library, each case through Drools. */
    THROUGH_DROOLS {
        @Override
        public Function<Case, Decision> make() {
            return PolicyEngine.of(Croughton.policy()).directUpTo(0)::evaluate;
        }
    },
    /** Drools as it comes. */
    STOCK_DROOLS {
        @Override
        public Function<Case, Answer> make() {
            return StockDrools.interpreted()::decide;
        }
    },
    /** Drools with its executable model. */
    STOCK_DROOLS_MODEL {
        @Override
        public Function<Case, Answer> make() {
            return StockDrools.compiled()::decide;
        }
    },
    /** Evrete, a session of each call. */
    EVRETE {
        @Override
        public Function<Case, Answer> make() {
            return new Evrete()::inNewSession;
        }
    },
    /** Evrete, one session used again. */
    EVRETE_REUSED {
        @Override
        public Function<Case, Answer> make() {
            return new Evrete()::inSameSession;
        }
    },
    /** Easy Rules. */
    EASY_RULES {
        @Override
        public Function<Case, Answer> make() {
            return new EasyRules()::decide;
        }
    },
    /** Cedar. */
    CEDAR {
        @Override
        public Function<Case, Answer> make() {
            return new Cedar()::decide;
        }
    },
    /** A decision table of kie-dmn. */
    DECISION_TABLE {
        @Override
        public Function<Case, Answer> make() {
            return new DecisionTable()::decide;
        }
    };

    /** One that decides, ready to be asked by one thread; making it takes a good while. */
    public abstract Function<Case, ?> make();
}
