package se.samblick.review.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Token;
import se.samblick.review.text.Tokens;
import se.samblick.review.text.WordForms;

/** What tables are about by the words of their titles and headings. */
public final class Topics {
    private final Roots roots;
    private final Map<String, Set<FigureTable>> topics = new HashMap<>();
    private final Map<String, Set<FigureTable>> tails = new HashMap<>();
    private final RelatedTables related = new RelatedTables();
    private final Map<String, Set<FigureTable>> titled = new HashMap<>();
    private final Map<String, Set<FigureTable>> about = new HashMap<>();
    private final Set<FigureTable> withTopic = new HashSet<>();
    private final Set<String> idle = new HashSet<>();
    private final Set<String> headings = new HashSet<>();

    Topics(Roots roots) {
        this.roots = roots;
    }

    /** True if a table is headed by these very words: "årskurs 8". */
    public boolean saysInTitle(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return headings.stream().anyMatch(heading -> heading.contains(lower));
    }

    void add(FigureTable table) {
        about.clear();
        titled.clear();
        headings.add(table.title().toLowerCase(Locale.ROOT));
        if (table.section() != null) {
            table.section().headings().forEach(heading -> headings.add(heading.toLowerCase(Locale.ROOT)));
        }
        add(table, table.title());
        List<String> headings =
                table.section() == null ? List.of() : table.section().headings();
        for (int i = headings.size() - 1; i >= 0; i--) {
            // "Anmälda brott januari–oktober" right above a table says nothing; the heading over it does
            if (add(table, headings.get(i))) {
                break;
            }
        }
    }

    /** True if a word of the source says what the table is about. */
    private boolean add(FigureTable table, String source) {
        boolean any = false;
        for (Token token : Tokens.of(source)) {
            if (token.isWord()
                    && token.norm().length() > 2
                    && !Lexicon.swedish().has("not-topic", token.norm())) {
                topics.computeIfAbsent(roots.of(token), root -> new LinkedHashSet<>())
                        .add(table);
                related.add(table, roots.of(token));
                addTails(roots.of(token), table);
                withTopic.add(table);
                any = true;
            }
        }
        return any;
    }

    /** "Skolenkät i årskurs 8" */
    /** "Uppklaringen" points at the table on "Personuppklaring": the last part of a compound of the title. */
    private void addTails(String root, FigureTable table) {
        for (int cut = 3; root.length() - cut > 4; cut++) {
            tails.computeIfAbsent(root.substring(cut), tail -> new LinkedHashSet<>())
                    .add(table);
        }
    }

    /** Tables whose title, heading or measure has the word; empty for a word of no table. */
    public Set<FigureTable> tablesAbout(Token token) {
        return about.computeIfAbsent(roots.of(token), root -> Set.copyOf(find(root)));
    }

    private Set<FigureTable> find(String root) {
        Set<FigureTable> found = topics.getOrDefault(root, Set.of());
        if (found.isEmpty()) {
            found = aboutSynonyms(root);
        }
        if (found.isEmpty() && root.length() > 4) {
            found = tails.getOrDefault(root, Set.of());
        }
        return found.isEmpty() ? aboutCompound(root) : found;
    }

    /** "Motorstölderna" is what a table of "stölder" and "stulna båtmotorer" tells of: both its parts stand in the title. */
    private Set<FigureTable> aboutCompound(String root) {
        Set<FigureTable> about = new LinkedHashSet<>();
        for (int cut = 4; cut + 4 <= root.length(); cut++) {
            Set<FigureTable> last = topics.getOrDefault(root.substring(cut), Set.of());
            if (!last.isEmpty()) {
                String link = root.substring(0, cut);
                String first = link.endsWith("s") ? link.substring(0, cut - 1) : link;
                topics.forEach((other, tables) -> {
                    if (other.endsWith(first) && !other.equals(root)) {
                        tables.stream()
                                .filter(table -> last.contains(table) && !hasRow(table, first))
                                .forEach(about::add);
                    }
                });
            }
        }
        return about;
    }

    /** A row of its own, such as "Tobak och nikotin", is what "tobakstillsynen" is of, not all of the table. */
    private boolean hasRow(FigureTable table, String root) {
        return table.series().stream()
                .flatMap(series -> series.category().stream())
                .flatMap(label -> Label.roots(label, roots.forms()).stream())
                .anyMatch(root::equals);
    }

    /** The tables a word points at and, where none of them stands in the section, those there on the same thing. */
    public Set<FigureTable> tablesAbout(Token token, int section) {
        Set<FigureTable> about = tablesAbout(token);
        boolean near = about.stream()
                .anyMatch(table -> table.section() != null && table.section().number() == section);
        if (about.isEmpty() || near) {
            return about;
        }
        Set<FigureTable> all = new LinkedHashSet<>(about);
        all.addAll(related.of(roots.of(token), about, section));
        return all;
    }

    /** True for the one kind of crime that its tables are headed by: "Våldsbrott per delområde". */
    public boolean isSoleTopic(Token token) {
        Set<FigureTable> about = roots.isCrimeWord(token) ? tablesAbout(token) : Set.of();
        return !about.isEmpty() && about.stream().allMatch(this::isHeadedByOneCrime);
    }

    private boolean isHeadedByOneCrime(FigureTable table) {
        List<String> headings =
                table.section() == null ? List.of() : table.section().headings();
        String heading = headings.isEmpty() ? "" : headings.get(headings.size() - 1);
        Lexicon words = Lexicon.swedish();
        Set<String> crimes = new HashSet<>();
        for (Token token : Tokens.of(table.title() + " " + heading)) {
            if (words.has("person", token.norm())
                    || words.has("narrower", token.norm())
                    || token.is("mot")
                    || token.norm().startsWith("grov")) {
                return false;
            }
            if (roots.isCrimeWord(token) && !token.is("brott") && !token.is("brotten")) {
                crimes.add(roots.of(token));
            }
        }
        return crimes.size() == 1;
    }

    /** "Tryggheten" is what a table headed "Trygga" tells of. */
    private Set<FigureTable> aboutSynonyms(String root) {
        Set<FigureTable> about = new LinkedHashSet<>();
        for (List<String> name : Synonyms.swedish().of(List.of(root))) {
            if (name.size() == 1) {
                about.addAll(topics.getOrDefault(name.get(0), Set.of()));
            }
        }
        return about;
    }

    /** True if a word of the table's title says what it is about. */
    public boolean hasTopic(FigureTable table) {
        return withTopic.contains(table);
    }

    /** True if the label's words stand in the table's title or heading. */
    public boolean isTitleOf(String key, FigureTable table) {
        return titled(key).contains(table);
    }

    /** Tables whose title or heading has all words of the label. */
    public Set<FigureTable> titled(String key) {
        return titled.computeIfAbsent(key, this::tablesTitled);
    }

    /** "Känner sig trygga på rasterna" is headed "Trygga på rasterna" as well: the verb of an answer says nothing. */
    private static final class Idle {
        private static final Set<String> ROOTS = roots();

        private static Set<String> roots() {
            var roots = new Roots(new WordForms());
            Set<String> idle = new HashSet<>();
            for (String type : List.of("answer-verb", "auxiliary")) {
                Lexicon.swedish().words(type).stream()
                        .filter(word -> word.indexOf(' ') < 0)
                        .forEach(word -> Tokens.of(word).forEach(token -> idle.add(roots.of(token))));
            }
            return idle;
        }
    }

    private Set<FigureTable> tablesTitled(String key) {
        Set<FigureTable> found = null;
        for (String root : key.substring(2).split(" ")) {
            if (Idle.ROOTS.contains(root)) {
                continue;
            }
            Set<FigureTable> about = topics.getOrDefault(root, Set.of());
            if (found == null) {
                found = new HashSet<>(about);
            } else {
                found.retainAll(about);
            }
        }
        return found == null ? Set.of() : found;
    }
}
