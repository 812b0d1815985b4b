package school.policy.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record whose builder is generated from its components, so that no property is written twice. */
@RecordBuilder.Template(
        options =
                @RecordBuilder.Options(
                        enableGetters = false,
                        addStaticBuilder = false,
                        enableWither = false,
                        addFunctionalMethodsToWith = false))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@interface Built {}
