package se.samblick.app.identity;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a page may load. Everything from here, nothing from elsewhere, no eval, no inline script but those whose hash is
 * known, no style attributes. Pictures may be {@code data:}, which the style sheets' small icons are.
 *
 * @param value of the header
 */
record ContentSecurityPolicy(String value) {
    static ContentSecurityPolicy of(List<String> scriptHashes) {
        String scripts = scriptHashes.stream().map(hash -> " '" + hash + "'").collect(Collectors.joining());
        return new ContentSecurityPolicy(String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'" + scripts,
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "form-action 'self'",
                "manifest-src 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'"));
    }
}
