package school.policy.fact;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jilt.Builder;

/** A record whose builder is generated from its components, so that no property is written twice. */
@Builder(factoryMethod = "builder", toBuilder = "builder")
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@interface Built {}
