package se.samblick.review.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The words review knows, read from {@code words.txt} and {@code forms.txt}; see the comments there. */
public final class Lexicon {
    private record Phrase(String type, String value, List<String> words) {}

    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final Map<String, String> irregularEndings = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Set<String>> wordsOf = new HashMap<>();

    private Lexicon() {}

    /** The one Swedish lexicon, read on first use. */
    public static Lexicon swedish() {
        return Holder.SWEDISH;
    }

    private static final class Holder {
        private static final Lexicon SWEDISH = load();
    }

    private static Lexicon load() {
        var lexicon = new Lexicon();
        lines("words.txt").forEach(lexicon::addWords);
        lines("forms.txt").forEach(lexicon::addForm);
        lexicon.byFirstWord
                .values()
                .forEach(phrases -> phrases.sort(Comparator.comparingInt(
                        (Phrase phrase) -> -phrase.words().size())));
        return lexicon;
    }

    /** Lines of a resource beside the package's root, without comments and blank lines; a leading blank continues. */
    public static List<String> lines(String resource) {
        InputStream stream = Objects.requireNonNull(
                Lexicon.class.getResourceAsStream("/se/samblick/review/" + resource), "resource " + resource);
        List<String> lines = new ArrayList<>();
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (line.startsWith(" ") && !lines.isEmpty()) {
                    lines.set(lines.size() - 1, lines.get(lines.size() - 1) + "; " + line.strip());
                } else {
                    lines.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    private void addWords(String line) {
        int colon = line.indexOf(':');
        String[] head = line.substring(0, colon).strip().split(" ", 2);
        // Asked for by literals, which are interned: most comparisons end at the first look
        String type = head[0].intern();
        String value = head.length > 1 ? head[1] : "";
        for (String form : line.substring(colon + 1).split(";")) {
            List<String> words =
                    Tokens.of(form.strip()).stream().map(Token::norm).toList();
            if (words.isEmpty()) {
                continue;
            }
            byFirstWord
                    .computeIfAbsent(words.get(0), word -> new ArrayList<>(2))
                    .add(new Phrase(type, value, words));
            if (type.equals("number")) {
                numbers.put(form.strip(), Integer.parseInt(value));
            }
            wordsOf.computeIfAbsent(type, any -> new HashSet<>()).add(form.strip());
        }
    }

    private void addForm(String line) {
        String[] parts = line.split(" ");
        for (int i = 1; i < parts.length; i++) {
            irregularEndings.put(parts[i], parts[0]);
        }
    }

    /** True if the word or phrase belongs to the class. */
    public boolean has(String type, String phrase) {
        Set<String> words = wordsOf.get(type);
        return words != null && words.contains(phrase);
    }

    /** The number a single word says, 0 if it says none. */
    int number(String word) {
        return numbers.getOrDefault(word, 0);
    }

    /** All words and phrases of a class. */
    public Set<String> words(String type) {
        return wordsOf.getOrDefault(type, Set.of());
    }

    /** The word with an irregular ending replaced by the one of its base form: bilbränder to bilbrand. */
    String regularForm(String word) {
        for (Map.Entry<String, String> ending : irregularEndings.entrySet()) {
            if (word.endsWith(ending.getKey())) {
                return word.substring(0, word.length() - ending.getKey().length()) + ending.getValue();
            }
        }
        return word;
    }

    /** All phrases of the lexicon in the tokens; of one class only the longest at a place. */
    public List<Mark> marks(List<Token> tokens) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            List<Phrase> candidates = byFirstWord.get(tokens.get(i).norm());
            if (candidates != null) {
                addLongest(candidates, tokens, i, marks);
            }
        }
        return marks;
    }

    /** Candidates stand longest first, so the first of a class is its longest. */
    private static void addLongest(List<Phrase> candidates, List<Token> tokens, int at, List<Mark> marks) {
        for (Phrase phrase : candidates) {
            if (matches(phrase.words(), tokens, at) && !isCovered(marks, phrase.type(), at)) {
                marks.add(new Mark(
                        phrase.type(), phrase.value(), at, at + phrase.words().size()));
            }
        }
    }

    /** A mark of the class already lies over the place. */
    private static boolean isCovered(List<Mark> marks, String type, int at) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            Mark mark = marks.get(i);
            if (mark.from() < at - 8) {
                return false;
            }
            if (mark.to() > at && mark.is(type)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(List<String> words, List<Token> tokens, int at) {
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            if (!tokens.get(at + i).is(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
