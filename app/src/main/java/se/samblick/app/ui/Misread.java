package se.samblick.app.ui;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * What made a request unreadable: which field, what stood there, what was expected.
 *
 * @param key message with the sentence
 * @param field as the caller named it; may be empty
 * @param found as sent; may be empty
 * @param expected the type of the field, null if not known
 */
record Misread(
        String key, String field, String found, @Nullable Class<?> expected) {
    /** What Spring or Jackson could not read; null for faults of another kind. */
    static @Nullable Misread of(Exception error) {
        if (error instanceof MissingServletRequestParameterException missing) {
            return new Misread("error.misread.missing", missing.getParameterName(), "", null);
        }
        if (error instanceof MissingServletRequestPartException missing) {
            return new Misread("error.misread.missing", missing.getRequestPartName(), "", null);
        }
        if (error instanceof TypeMismatchException mismatch) {
            String field = mismatch instanceof MethodArgumentTypeMismatchException argument
                    ? argument.getName()
                    : String.valueOf(mismatch.getPropertyName());
            return new Misread(
                    "error.misread.value", field, String.valueOf(mismatch.getValue()), mismatch.getRequiredType());
        }
        if (error instanceof HttpMessageNotReadableException unreadable) {
            return unreadable.getCause() instanceof JacksonException json
                    ? ofJson(json)
                    : new Misread("error.misread.noBody", "", "", null);
        }
        return null;
    }

    private static Misread ofJson(JacksonException error) {
        if (error instanceof MismatchedInputException mismatch) {
            if (mismatch.getPath().isEmpty()) {
                return new Misread("error.misread.noBody", "", "", null);
            }
            String found = error instanceof InvalidFormatException format ? String.valueOf(format.getValue()) : "";
            String key = found.isEmpty() ? "error.misread.shape" : "error.misread.value";
            return new Misread(key, path(mismatch), found, mismatch.getTargetType());
        }
        TokenStreamLocation at = error.getLocation();
        return at == null
                ? new Misread("error.misread.noBody", "", "", null)
                : new Misread("error.misread.json", at.getLineNr() + ":" + at.getColumnNr(), "", null);
    }

    private static String path(JacksonException error) {
        return error.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    /** The message that says what the field takes. */
    String expectedKey() {
        if (expected == null || expected.isEnum()) {
            return "error.expected.other";
        }
        if (LocalDate.class.isAssignableFrom(expected)) {
            return "error.expected.day";
        }
        if (expected == boolean.class || expected == Boolean.class) {
            return "error.expected.boolean";
        }
        if (expected == double.class || expected == Double.class) {
            return "error.expected.number";
        }
        if (expected.isPrimitive() || Number.class.isAssignableFrom(expected)) {
            return "error.expected.whole";
        }
        if (Iterable.class.isAssignableFrom(expected) || expected.isArray()) {
            return "error.expected.list";
        }
        return expected == String.class ? "error.expected.text" : "error.expected.other";
    }

    /** What was sent, short enough for a sentence. */
    String shortened() {
        String line = Arrays.stream(found.split("\\R")).findFirst().orElse("");
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
