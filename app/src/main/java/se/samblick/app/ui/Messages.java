package se.samblick.app.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every word a user sees, from {@code messages/<room>_sv.properties} and {@code _en}. A key that is missing in English
 * is answered in Swedish; one that is missing in both is a fault and is shown as the key itself in brackets.
 */
public final class Messages extends AbstractMessageSource {
    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);

    Messages() {
        for (Language language : Language.values()) {
            words.put(language, read(language));
        }
    }

    private static Map<String, String> read(Language language) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language.code() + ".properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> all.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    /** True if some room has words for the key, in any language. */
    public boolean has(String key) {
        return find(Language.SV, key) != null;
    }

    /** The words of a key, its {@code {0}}, {@code {1}} … filled in with the language's number and date formats. */
    public String text(Language language, String key, @Nullable Object... arguments) {
        String pattern = find(language, key);
        if (pattern == null) {
            return "[" + key + "]";
        }
        // Without arguments the text is taken as it stands, so that an apostrophe needs no doubling.
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    private @Nullable String find(Language language, String key) {
        String own = words.getOrDefault(language, Map.of()).get(key);
        return own != null ? own : words.getOrDefault(Language.SV, Map.of()).get(key);
    }

    /** Keys of a language, for the test that both have the same. */
    java.util.Set<String> keys(Language language) {
        return words.getOrDefault(language, Map.of()).keySet();
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String pattern = find(Language.of(locale.getLanguage()), code);
        return pattern == null ? null : new MessageFormat(pattern, locale);
    }
}
