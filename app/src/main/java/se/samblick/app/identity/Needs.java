package se.samblick.app.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The handler answers accounts that have the right somewhere. Where and for which party it must be is not known before
 * the thing has been read: the facade asks {@link Access#require} for that.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {
    /** Any one of these is enough. */
    Right[] value();
}
