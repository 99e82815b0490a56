package se.samblick.app.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A handler that takes what is sent but changes nothing that is kept, so that there is nothing to note. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unaudited {
    /** Why, in half a sentence. */
    String value();
}
