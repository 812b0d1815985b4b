package school.policy.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a property says, in the words of a school office. With the record component that bears it this is the one
 * declaration of a property: rules, JSON, the schema, the completions of unknowns and the words of explanations and
 * interviews all read it from here.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Means {

    /** The meaning, as half a sentence. */
    String value();

    /**
     * What a value says of the event, as half a sentence in the past tense that reads well after "because" and "if". Of a
     * yes-or-no property it is the sentence where the answer is yes. Otherwise <code>{}</code> stands for the value,
     * <code>'{}'</code> for free text, <code>{not}</code> for the denial of a word; of several values, each in turn.
     */
    String says() default "";

    /** The sentence where the answer is no, or where a list is empty. */
    String denies() default "";

    /** The question to put to a school office, for whoever does not know the answer yet. */
    String asks() default "";

    /**
     * Whether nobody could have it otherwise by acting otherwise: who people are, what somebody judged or signed, what
     * kind of act it was, when it was done and on whose account, whom a picture shows. So is what people would turn only
     * to get round a clause, such as the device.
     */
    boolean fixed() default false;

    /**
     * Of what is not fixed, the values that somebody can be advised to have instead, as the exchange format spells them;
     * what has one of them keeps it. Empty: any other. Where {@code false} alone is advised, something is to be left off,
     * and where nobody said that it was so there is nothing to leave off.
     */
    String[] advised() default {};

    /** Where the property stands below its fact in the exchange format; empty: under its own name. */
    String path() default "";

    /** Of a text, what it names. */
    Texts.Form form() default Texts.Form.TEXT;

    /** Of a number, the least and the greatest. */
    int[] within() default {Integer.MIN_VALUE, Integer.MAX_VALUE};

    /** Whether a fact of this type cannot be without it. */
    boolean required() default false;

    /** Whether the exchange format files facts of this type under this property's word. */
    boolean key() default false;

    /** The actions that can have the property; empty: any action. */
    ActionType[] of() default {};
}
