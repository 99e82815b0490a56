package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;
import se.samblick.review.text.Tokens;
import se.samblick.review.text.WordForms;

/** Every name the tables have for what they count, and where a sentence says them. */
public final class Vocabulary {
    private static final BitSet NONE = new BitSet();

    private final WordForms forms;
    private final Roots roots;
    private final Names names;
    private final Compounds compounds;
    private final Questions questions;
    private final Topics topics;
    private final LabelReader labels;
    private final AgeGroups ages = new AgeGroups();
    private final ClockBands hours = new ClockBands();
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> wholeKeys = new HashSet<>();
    private final Set<String> headings = new HashSet<>();
    private final Map<FigureTable, Integer> places = new IdentityHashMap<>();
    private final Map<String, BitSet> tablesOf = new HashMap<>();

    private Vocabulary(WordForms forms) {
        this.forms = forms;
        this.roots = new Roots(forms);
        this.names = new Names(roots);
        this.compounds = new Compounds(roots);
        this.questions = new Questions(forms);
        this.topics = new Topics(roots);
        this.labels = new LabelReader(roots, names, compounds);
    }

    public static Vocabulary of(List<FigureTable> tables, WordForms forms) {
        var vocabulary = new Vocabulary(forms);
        Set<String> categories = new LinkedHashSet<>();
        Set<String> areas = new LinkedHashSet<>();
        for (FigureTable table : tables) {
            for (Series series : table.series()) {
                categories.addAll(series.category());
                if (!series.area().isEmpty() && !Labels.isSumWord(series.area())) {
                    areas.add(series.area());
                }
            }
            vocabulary.topics.add(table);
            vocabulary.addQuestions(table);
            vocabulary.addKeys(table);
            vocabulary.addHeadings(table);
        }
        categories.stream().filter(Vocabulary::isName).forEach(vocabulary::addCategory);
        areas.forEach(vocabulary::addArea);
        vocabulary.addLastWords(areas);
        vocabulary.labels.addHeads();
        return vocabulary;
    }

    private void addHeadings(FigureTable table) {
        Label.roots(table.title(), forms).forEach(compounds::addHeading);
        if (table.section() != null) {
            // The tables of a section share its headings
            table.section().headings().stream()
                    .filter(headings::add)
                    .forEach(heading -> Label.roots(heading, forms).forEach(compounds::addHeading));
        }
    }

    private void addKeys(FigureTable table) {
        int place = places.size();
        places.put(table, place);
        for (Series series : table.series()) {
            series.category().forEach(label -> addKey(categoryKey(label), place));
            addKey(areaKey(series.area()), place);
        }
    }

    private void addKey(String key, int place) {
        tablesOf.computeIfAbsent(key, any -> new BitSet()).set(place);
    }

    /**
     * True for a word that is short for a label of a table further off and heads one in the sentence's own section:
     * "otrygga" beside "Andel otrygga per område".
     */
    private boolean isTitleHere(Sentence sentence, Mention mention) {
        if (mention.closeness() != Mention.Closeness.SHORTENED || mention.to() - mention.from() > 1) {
            return false;
        }
        Set<FigureTable> about = topics.tablesAbout(sentence.tokens().get(mention.from()));
        return about.stream().anyMatch(table -> isNear(table, sentence))
                && places.entrySet().stream()
                        .filter(entry -> isNear(entry.getKey(), sentence))
                        .noneMatch(entry -> havingAll(List.of(mention)).get(entry.getValue()));
    }

    private static boolean isNear(FigureTable table, Sentence sentence) {
        return table.section() != null
                && table.section().number() == sentence.section().number();
    }

    private static boolean isName(String label) {
        return !Labels.isGeneric(label) && !Labels.isTotal(label);
    }

    private void addCategory(String label) {
        labels.read(label, categoryKey(label));
        ages.add(label, categoryKey(label));
        hours.add(label, categoryKey(label));
    }

    private void addArea(String label) {
        String key = areaKey(label);
        labels.read(withoutCode(label), key);
        if (Labels.isTotal(label) && label.strip().indexOf(' ') > 0) {
            // "Hela kommunen" is also said "kommunen"
            String bare = label.strip().substring(label.strip().indexOf(' '));
            names.add(Label.roots(bare, forms), key, Mention.Closeness.SAME);
        }
        String kind = label.strip().toLowerCase(Locale.ROOT);
        if (kind.endsWith(" kommun") || kind.endsWith(" stad")) {
            // "Alviks kommun" is also said "Alvik"
            String name = withoutCode(label.strip().substring(0, kind.lastIndexOf(' ')));
            names.add(Label.roots(name, forms), key, Mention.Closeness.SAME);
            String bare = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
            names.add(Label.roots(bare, forms), key, Mention.Closeness.SAME);
        }
        addPart(label, key);
        if (Labels.isTotal(label) || Labels.isWhole(label)) {
            wholeKeys.add(key);
        }
    }

    /** "Norrfors tätort" is also said "tätorten", where no other place ends so. */
    private void addLastWords(Set<String> areas) {
        Map<String, Set<String>> byWord = new HashMap<>();
        for (String area : areas) {
            String last = area.strip().substring(area.strip().lastIndexOf(' ') + 1);
            boolean noun = Lexicon.swedish().has("place-noun", last)
                    || Lexicon.swedish().has("place-part", last)
                    || last.equals("tätort");
            long ending = areas.stream()
                    .filter(other -> other.strip().toLowerCase(Locale.ROOT).endsWith(last))
                    .count();
            if (noun && ending == 1 && area.strip().indexOf(' ') > 0) {
                byWord.computeIfAbsent(forms.root(last), any -> new LinkedHashSet<>())
                        .add(areaKey(area));
            }
        }
        byWord.forEach((root, keys) -> {
            if (keys.size() == 1) {
                names.add(List.of(root), keys.iterator().next(), Mention.Closeness.SHORTENED);
            }
        });
    }

    /** "Älvhaga norra" is also said "norra delen", where the places differ in nothing else. */
    private void addPart(String label, String key) {
        for (Token token : Tokens.of(label)) {
            if (Lexicon.swedish().has("part-of-place", token.norm())
                    && label.strip().indexOf(' ') > 0) {
                String part = token.norm();
                names.add(Label.roots(part + " delen", forms), key, Mention.Closeness.SHORTENED);
            }
        }
    }

    private static String withoutCode(String area) {
        int at = 0;
        while (at < area.length() && (Character.isDigit(area.charAt(at)) || area.charAt(at) == ' ')) {
            at++;
        }
        return at == area.length() ? area : area.substring(at);
    }

    private void addQuestions(FigureTable table) {
        for (Series series : table.series()) {
            if (!series.isCount() && !series.measure().equals("rate")) {
                series.category().stream()
                        .filter(label -> isName(label) && !LabelReader.isCollective(label))
                        .forEach(label -> questions.add(label, categoryKey(label)));
            }
        }
    }

    /** What the tables are about by their titles. */
    public Topics topics() {
        return topics;
    }

    /** True for a name of the whole that a table compares its areas with: "kommunen", "riket". */
    public boolean isWholeArea(Mention mention) {
        return wholeKeys.containsAll(mention.keys());
    }

    /** True if the word is what a survey asks of, and its table has that question alone. */
    public boolean isQuestion(Token token, Mention mention) {
        return questions.of(token).equals(mention.keys());
    }

    public String areaKey(String area) {
        return known.computeIfAbsent(Mention.AREA + area, any -> Mention.AREA + Label.key(area, forms));
    }

    public String categoryKey(String category) {
        return known.computeIfAbsent(Mention.CATEGORY + category, any -> Mention.CATEGORY + Label.key(category, forms));
    }

    /** True if the word stands in the label the mention names, though the mention leaves it out. */
    public boolean isWordOf(Token token, Mention mention) {
        String root = roots.of(token);
        return mention.keys().stream()
                .anyMatch(key -> labels.rootsOf().getOrDefault(key, Set.of()).contains(root));
    }

    /** Keys of the labels in which the word stands. */
    public Set<String> labelsWith(Token token) {
        return labels.withRoot(roots.of(token));
    }

    /** The root a word is compared by, a "-brott" at its end left out. */
    public String rootOf(Token token) {
        return roots.of(token);
    }

    /** True for a word that is known to name a kind of crime or disorder, whether a table has it or not. */
    public boolean isCrimeWord(Token token) {
        return roots.isCrimeWord(token);
    }

    /** What the sentence names, longest match first, without overlaps. */
    public List<Mention> mentions(Sentence sentence) {
        List<Mention> found = new ArrayList<>();
        List<Mark> rates = sentence.marks("per", 0, sentence.tokens().size());
        int i = 0;
        while (i < sentence.tokens().size()) {
            int at = i;
            // The "elever" of "per 100 elever" are what is divided by
            boolean rated = rates.stream().anyMatch(per -> per.from() <= at && at < per.to());
            Mention mention = rated ? null : at(sentence.tokens(), i);
            if (mention == null || isTitleHere(sentence, mention)) {
                i++;
            } else {
                found.add(mention);
                i = mention.to();
            }
        }
        return found;
    }

    /**
     * Names said together, without a shortened one that is rather the title of the table which has all the others:
     * beside "Centrum" and "kvinnorna" of a table of the unsafe by place and sex, "otrygga" is no question of another.
     */
    public List<Mention> withoutTitles(Sentence sentence, List<Mention> said) {
        return said.stream().filter(name -> !isTitle(sentence, name, said)).toList();
    }

    private boolean isTitle(Sentence sentence, Mention name, List<Mention> said) {
        if (name.closeness() != Mention.Closeness.SHORTENED || name.to() - name.from() > 1 || said.size() < 2) {
            return false;
        }
        Set<FigureTable> titled = topics.tablesAbout(sentence.tokens().get(name.from()));
        List<Mention> others = said.stream().filter(other -> other != name).toList();
        BitSet withOthers = havingAll(others);
        return titled.stream().anyMatch(table -> withOthers.get(places.getOrDefault(table, places.size())))
                && havingAll(said).isEmpty();
    }

    /** Places of the tables that have each of the names among their labels. */
    private BitSet havingAll(List<Mention> names) {
        BitSet all = new BitSet();
        all.set(0, places.size());
        for (Mention name : names) {
            BitSet any = new BitSet();
            name.keys().forEach(key -> any.or(tablesOf.getOrDefault(key, NONE)));
            all.and(any);
        }
        return all;
    }

    private @Nullable Mention at(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.SIGN) {
            return null;
        }
        Mention named = names.at(tokens, i);
        Mention aged = ages.at(tokens, i);
        if (aged != null && (named == null || named.to() <= aged.to())) {
            return aged;
        }
        Mention clocked = hours.at(tokens, i);
        if (clocked != null && (named == null || named.to() <= clocked.to())) {
            return clocked;
        }
        if (named != null || token.isNumber()) {
            return named;
        }
        Mention parted = i + 1 < tokens.size() ? compounds.parted(token, tokens.get(i + 1), i) : null;
        if (parted != null) {
            return parted;
        }
        Mention single = compounds.at(token, i);
        Set<String> asked = single == null ? questions.of(token) : Set.of();
        return asked.isEmpty() ? single : new Mention(i, i + 1, asked, Mention.Closeness.SHORTENED);
    }
}
