package se.samblick.app.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A kind of crime that codes belong to, or a chapter of the law that kinds belong to.
 *
 * @param parent id of the chapter, null for a chapter
 * @param law where it stands, in short
 * @param detectionDriven whether its count follows how much the police look
 * @param names other ways to print it
 * @param words beginnings of words that show that a name speaks of it
 */
record CrimeKind(
        String id,
        String label,
        @Nullable String parent,
        String law,
        boolean detectionDriven,
        List<String> names,
        List<String> words) {
    private static final Pattern CHAPTER = Pattern.compile("(.+) \\((\\d+) kap\\. brottsbalken\\)");

    /** Shorter words count as evidence of another kind only where they stand alone: "hot" is not in "hotell". */
    private static final int SHORT_WORD = 4;

    CrimeKind {
        names = List.copyOf(names);
        words = List.copyOf(words);
    }

    /** All ways to print it, the label first; a chapter also as "3 kap. Brott mot liv och hälsa". */
    List<String> allNames() {
        List<String> all = new ArrayList<>();
        all.add(label);
        all.addAll(names);
        var chapter = CHAPTER.matcher(label);
        if (chapter.matches()) {
            all.add(chapter.group(1));
            all.add(chapter.group(2) + " kap. " + chapter.group(1));
            all.add(chapter.group(2) + " kap " + chapter.group(1));
        }
        return all;
    }

    /** Whether a printed name speaks of this kind; empty where nothing is known of its words. */
    Optional<Boolean> speaksIn(String name) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String key = Label.key(name);
        return Optional.of(words.stream().anyMatch(w -> key.contains(Label.key(w))));
    }

    /** Whether a name that speaks of another kind may speak of this one. */
    boolean isMeantBy(String name) {
        String key = Label.key(name);
        return words.stream().map(Label::key).anyMatch(w -> word(w).matcher(key).find());
    }

    private static Pattern word(String word) {
        return Pattern.compile(
                "\\b" + Pattern.quote(word) + (word.length() < SHORT_WORD ? "\\b" : ""),
                Pattern.UNICODE_CHARACTER_CLASS);
    }
}
