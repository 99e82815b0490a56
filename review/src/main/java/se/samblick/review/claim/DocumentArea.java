package se.samblick.review.claim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;
import se.samblick.review.text.Tokens;

/** The area a document is about, and the areas its tables name in their titles. */
final class DocumentArea {
    private static final int OPENING_SENTENCES = 8;

    /** Last parts of the words for what a document is. */
    private static final Set<String> DOCUMENTS = Set.of(
            "rapport",
            "rapporten",
            "sbild",
            "mätning",
            "översikt",
            "sammanställning",
            "uppföljning",
            "redovisning",
            "undersökning",
            "utvärdering",
            "kartläggning",
            "enkät",
            "analys",
            "statistik");

    private final Set<String> names = new HashSet<>();
    private final Set<String> proper = new HashSet<>();
    private final Map<FigureTable, Set<String>> ofTable = new HashMap<>();
    private final Set<String> ofSomeTable = new HashSet<>();

    /** Reads the names in the first headings, and in the title and nearest heading of each table. */
    DocumentArea(List<Sentence> sentences, List<FigureTable> tables) {
        sentences.forEach(this::addProperNames);
        for (Sentence sentence : sentences) {
            if (sentence.index() < OPENING_SENTENCES && (sentence.heading() || sentence.index() == 0)) {
                names.addAll(namesIn(sentence.tokens()));
            }
        }
        // "Östra Kungshaga" in a text on Kungshaga is a part of it
        names.removeIf(name -> name.indexOf(' ') > 0
                && Lexicon.swedish().has("part-of-place", name.substring(0, name.indexOf(' ')))
                && names.contains(name.substring(name.indexOf(' ') + 1)));
        removeNamesOfSome(sentences, tables);
        for (FigureTable table : tables) {
            Set<String> own = new HashSet<>(placesIn(table.title()));
            if (table.section() != null) {
                List<String> headings = table.section().headings();
                for (int i = 1; i < headings.size(); i++) {
                    own.addAll(placesIn(headings.get(i)));
                }
            }
            if (own.isEmpty() && !table.area().isEmpty()) {
                own.add(PlaceNames.bare(table.area()));
            }
            own.removeAll(names);
            ofTable.put(table, own);
            ofSomeTable.addAll(own);
        }
    }

    /** "## Norrgården" over one table and "## Södergården" over another name the tables, not the document. */
    private void removeNamesOfSome(List<Sentence> sentences, List<FigureTable> tables) {
        Set<String> first =
                sentences.isEmpty() ? Set.of() : namesIn(sentences.get(0).tokens());
        names.removeIf(name -> !first.contains(name)
                && tables.stream().anyMatch(table -> isTitled(table, name))
                && tables.stream().anyMatch(table -> !isTitled(table, name)));
    }

    private static boolean isTitled(FigureTable table, String name) {
        if (namesIn(Tokens.of(table.title())).contains(name)) {
            return true;
        }
        List<String> headings =
                table.section() == null ? List.of() : table.section().headings();
        return headings.stream()
                .skip(1)
                .anyMatch(heading -> namesIn(Tokens.of(heading)).contains(name));
    }

    boolean isNamed(List<Token> words) {
        return names.contains(PlaceNames.at(words, 0, words.size()));
    }

    /** True if the name is the document's own area. */
    boolean isOwn(String name) {
        return names.contains(name);
    }

    /** True if a word of the name is a word of the document's own area. */
    boolean sharesWord(String name) {
        for (String word : name.split("[ /-]")) {
            for (String own : names) {
                if (word.length() > 3 && List.of(own.split("[ /-]")).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Names in the table's title and heading, the document's own area left out. */
    Set<String> namesOf(FigureTable table) {
        return ofTable.getOrDefault(table, Set.of());
    }

    /** True if some table names the place in its title. */
    boolean isOfSomeTable(String name) {
        return ofSomeTable.contains(name);
    }

    /** A capital inside a sentence makes a name; one that only begins a heading may be any word. */
    private void addProperNames(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            boolean inside = tokens.get(i - 1).isWord() || tokens.get(i - 1).is(",");
            if (inside && tokens.get(i).capitalised() && !sentence.heading()) {
                proper.add(PlaceNames.bare(tokens.get(i).norm()));
            }
        }
    }

    private Set<String> placesIn(String title) {
        List<Token> tokens = Tokens.of(title);
        Set<String> found = namesIn(tokens);
        if (!tokens.isEmpty()
                && tokens.get(0).capitalised()
                && !proper.contains(PlaceNames.bare(tokens.get(0).norm()))) {
            found.remove(PlaceNames.at(tokens, 0, tokens.size()));
        }
        return found;
    }

    /** "Trygghetsrapport Hagaberg": the first word tells what is written, the second of which place. */
    private static boolean namesDocument(Token token) {
        return DOCUMENTS.stream().anyMatch(noun -> token.norm().endsWith(noun));
    }

    private static Set<String> namesIn(List<Token> tokens) {
        Set<String> found = new HashSet<>();
        int i = 0;
        while (i < tokens.size()) {
            Token token = tokens.get(i);
            boolean common = Lexicon.swedish().has("not-topic", token.norm())
                    || Lexicon.swedish().has("org", token.norm())
                    || Lexicon.swedish().has("function", token.norm())
                    || namesDocument(token);
            boolean part = PlaceNames.isPart(token)
                    && i + 1 < tokens.size()
                    && tokens.get(i + 1).capitalised();
            if ((part || token.capitalised()) && !common) {
                String name = PlaceNames.at(tokens, i, tokens.size());
                found.add(name);
                i += Math.max(1, name.split(" ").length);
            } else {
                i++;
            }
        }
        return found;
    }
}
