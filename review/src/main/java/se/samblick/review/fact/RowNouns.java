package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;
import se.samblick.review.text.Tokens;
import se.samblick.review.text.WordForms;

/**
 * What a table itself calls its rows: under the head "Hamn" or "Förvaltning", "alla hamnar" and "ingen förvaltning" are
 * said of its rows as "alla områden" is of any table's.
 */
public final class RowNouns {
    private static final String KIND = "kind-noun";
    private static final String AREA = "area-noun";

    /** Words that say what is counted, or when, rather than what a row is. */
    private static final List<String> OTHER = List.of(
            "generic-label",
            "crime-total",
            "counted-noun",
            "interval-noun",
            "month",
            "season",
            "person",
            "unit",
            "share-noun",
            "not-topic",
            KIND);

    private final Map<String, Boolean> nouns = new HashMap<>();
    private final WordForms forms = new WordForms();

    private RowNouns() {}

    /** The sentences, with what the heads of the tables' rows say added to what the lexicon does. */
    public static List<Sentence> marked(List<Sentence> sentences, List<FigureTable> tables) {
        var heads = new RowNouns();
        tables.forEach(heads::add);
        return heads.nouns.isEmpty()
                ? sentences
                : sentences.stream().map(heads::marked).toList();
    }

    private void add(FigureTable table) {
        String head = table.rowHead().toLowerCase(Locale.ROOT);
        List<Token> words = Tokens.of(head);
        if (words.size() != 1 || !words.get(0).isWord() || head.length() < 3 || isOther(head)) {
            return;
        }
        boolean places =
                table.series().stream().anyMatch(series -> !series.area().isEmpty() && !Labels.isTotal(series.area()));
        nouns.merge(forms.root(head), places, Boolean::logicalOr);
    }

    private static boolean isOther(String word) {
        return OTHER.stream().anyMatch(type -> Lexicon.swedish().has(type, word));
    }

    private Sentence marked(Sentence sentence) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < sentence.tokens().size(); i++) {
            Token token = sentence.tokens().get(i);
            Boolean places = token.isWord() ? nouns.get(forms.root(token.norm())) : null;
            if (places != null && !isOther(token.norm())) {
                marks.add(new Mark(KIND, "", i, i + 1));
                if (places) {
                    marks.add(new Mark(AREA, "", i, i + 1));
                }
            }
        }
        if (marks.isEmpty()) {
            return sentence;
        }
        marks.addAll(sentence.marks());
        marks.sort(Comparator.comparingInt(Mark::from));
        return sentence.with(marks);
    }
}
