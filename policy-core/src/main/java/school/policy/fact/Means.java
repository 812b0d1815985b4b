package school.policy.fact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a property says, in the words of a school office. With the record component that bears it this is the one
 * declaration of a property: rules, JSON, the schema and the completions of unknowns all read it from here.
 */
@Documented
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Means {

    /** The meaning, as half a sentence. */
    String value();

    /** Where the property stands below its fact in the exchange format; empty: under its own name. */
    String path() default "";

    /** Whether a fact of this type cannot be without it. */
    boolean required() default false;

    /** Whether the exchange format files facts of this type under this property's word. */
    boolean key() default false;

    /** The actions that can have the property; empty: any action. */
    ActionType[] of() default {};
}
