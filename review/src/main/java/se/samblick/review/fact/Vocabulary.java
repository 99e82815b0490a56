package se.samblick.review.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;
import se.samblick.review.text.WordForms;

/** Every name the tables have for what they count, and how it may be said in a sentence. */
public final class Vocabulary {
    private record Form(List<String> roots, String key, Mention.Closeness closeness, boolean crimeOnly) {}

    private record Compound(String first, String last, String key) {
        /** True for the two in order, with a link of a few letters between: "bostad-s-inbrott". */
        boolean isIn(String word) {
            int linking = word.length() - first.length() - last.length();
            return linking >= 0 && linking <= 3 && word.startsWith(first) && word.endsWith(last);
        }
    }

    private final WordForms forms;
    private final Map<String, List<Form>> byFirstRoot = new LinkedHashMap<>();
    private final List<Compound> compounds = new ArrayList<>();
    private final Map<String, String> singleRoots = new LinkedHashMap<>();
    private final Map<String, String> singleWords = new LinkedHashMap<>();
    private final Map<String, Set<FigureTable>> topics = new HashMap<>();
    private final Map<String, Set<FigureTable>> tails = new HashMap<>();
    private final Set<String> crimeOnly = new HashSet<>();
    private final Map<String, Set<String>> labelRoots = new HashMap<>();
    private final Map<String, Set<FigureTable>> titled = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> areaKeys = new HashSet<>();
    private final Set<String> wholeKeys = new HashSet<>();
    private final Questions questions;

    private Vocabulary(WordForms forms) {
        this.forms = forms;
        this.questions = new Questions(forms);
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
            vocabulary.addTopics(table);
        }
        tables.forEach(vocabulary::addQuestions);
        Synonyms synonyms = Synonyms.swedish();
        for (String label : categories) {
            if (!Labels.isGeneric(label) && !Labels.isTotal(label)) {
                vocabulary.addLabel(label, "c:" + Label.key(label, forms), synonyms);
            }
        }
        for (String label : areas) {
            String key = "a:" + Label.key(label, forms);
            vocabulary.areaKeys.add(key);
            vocabulary.addLabel(withoutCode(label), key, synonyms);
            if (Labels.isTotal(label) && label.strip().indexOf(' ') > 0) {
                // "Hela kommunen" is also said "kommunen"
                vocabulary.add(
                        Label.roots(label.strip().substring(label.strip().indexOf(' ')), forms),
                        key,
                        Mention.Closeness.SAME);
            }
            if (Labels.isTotal(label) || Labels.isWhole(label)) {
                vocabulary.wholeKeys.add(key);
            }
        }
        vocabulary.addHeads();
        return vocabulary;
    }

    private void addQuestions(FigureTable table) {
        for (Series series : table.series()) {
            if (!series.isCount() && !series.measure().equals("rate")) {
                series.category().stream()
                        .filter(label -> label.indexOf(' ') > 0 && !Labels.isGeneric(label) && !Labels.isTotal(label))
                        .forEach(label -> questions.add(label, "c:" + Label.key(label, forms)));
            }
        }
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
        return known.computeIfAbsent("a:" + area, any -> "a:" + Label.key(area, forms));
    }

    public String categoryKey(String category) {
        return known.computeIfAbsent("c:" + category, any -> "c:" + Label.key(category, forms));
    }

    /** True if the word stands in the label the mention names, though the mention leaves it out. */
    public boolean isWordOf(Token token, Mention mention) {
        String root = rootOf(token);
        return mention.keys().stream()
                .anyMatch(key -> labelRoots.getOrDefault(key, Set.of()).contains(root));
    }

    public WordForms forms() {
        return forms;
    }

    /** The root a word is compared by, a "-brott" at its end left out. */
    public String rootOf(Token token) {
        return Label.bare(forms.root(token.norm()), forms);
    }

    /** Tables whose title, heading or measure has the word; empty for a word of no table. */
    public Set<FigureTable> tablesAbout(Token token) {
        String root = rootOf(token);
        Set<FigureTable> about = topics.getOrDefault(root, Set.of());
        if (about.isEmpty()) {
            about = aboutSynonyms(root);
        }
        return about.isEmpty() && root.length() > 6 ? tails.getOrDefault(root, Set.of()) : about;
    }

    /** True for the one kind of crime that its tables are headed by: "Våldsbrott per delområde". */
    public boolean isSoleTopic(Token token) {
        Set<FigureTable> about = isCrimeWord(token) ? tablesAbout(token) : Set.of();
        return !about.isEmpty() && about.stream().allMatch(this::isHeadedByOneCrime);
    }

    private boolean isHeadedByOneCrime(FigureTable table) {
        List<String> headings =
                table.section() == null ? List.of() : table.section().headings();
        String heading = headings.isEmpty() ? "" : headings.get(headings.size() - 1);
        Set<String> crimes = new HashSet<>();
        for (Token token : se.samblick.review.text.Tokens.of(table.title() + " " + heading)) {
            Lexicon words = Lexicon.swedish();
            if (words.has("person", token.norm())
                    || words.has("narrower", token.norm())
                    || token.is("mot")
                    || token.norm().startsWith("grov")) {
                return false;
            }
            if (isCrimeWord(token) && !token.is("brott") && !token.is("brotten")) {
                crimes.add(rootOf(token));
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

    /** "Uppklaringen" points at the table on "Personuppklaring": the last part of a compound of the title. */
    private void addTails(String root, FigureTable table) {
        for (int cut = 3; root.length() - cut > 6; cut++) {
            tails.computeIfAbsent(root.substring(cut), tail -> new LinkedHashSet<>())
                    .add(table);
        }
    }

    /** True for a word that is known to name a kind of crime or disorder, whether a table has it or not. */
    public boolean isCrimeWord(Token token) {
        return token.isWord()
                && token.norm().length() > 2
                && (Synonyms.swedish().isWord(rootOf(token))
                        || token.norm().endsWith("brott")
                        || token.norm().endsWith("brotten")
                        || token.norm().endsWith("stölder")
                        || token.norm().endsWith("stölderna"));
    }

    /** True if a word of the table's title says what it is about. */
    public boolean hasTopic(FigureTable table) {
        return topics.values().stream().anyMatch(tables -> tables.contains(table));
    }

    /** True if the label's words stand in the table's title or heading. */
    public boolean isTitleOf(String key, FigureTable table) {
        return titled.computeIfAbsent(key, this::tablesTitled).contains(table);
    }

    private Set<FigureTable> tablesTitled(String key) {
        Set<FigureTable> found = null;
        for (String root : key.substring(2).split(" ")) {
            Set<FigureTable> about = topics.getOrDefault(root, Set.of());
            if (found == null) {
                found = new HashSet<>(about);
            } else {
                found.retainAll(about);
            }
        }
        return found == null ? Set.of() : found;
    }

    private static String withoutCode(String area) {
        int at = 0;
        while (at < area.length() && (Character.isDigit(area.charAt(at)) || area.charAt(at) == ' ')) {
            at++;
        }
        return at == area.length() ? area : area.substring(at);
    }

    private void addTopics(FigureTable table) {
        addTopics(table, table.title());
        List<String> headings =
                table.section() == null ? List.of() : table.section().headings();
        for (int i = headings.size() - 1; i >= 0; i--) {
            // "Anmälda brott januari–oktober" right above a table says nothing; the heading over it does
            if (addTopics(table, headings.get(i))) {
                break;
            }
        }
    }

    /** True if a word of the source says what the table is about. */
    private boolean addTopics(FigureTable table, String source) {
        boolean any = false;
        for (Token token : se.samblick.review.text.Tokens.of(source)) {
            if (token.isWord()
                    && token.norm().length() > 2
                    && !Lexicon.swedish().has("not-topic", token.norm())) {
                topics.computeIfAbsent(rootOf(token), root -> new LinkedHashSet<>())
                        .add(table);
                addTails(rootOf(token), table);
                any = true;
            }
        }
        return any;
    }

    private void addLabel(String label, String key, Synonyms synonyms) {
        List<String> whole = Label.roots(label, forms);
        labelRoots.computeIfAbsent(key, any -> new HashSet<>()).addAll(whole);
        List<String> main = Label.roots(Label.main(label), forms);
        if (Label.isOnlyACrimeAsBrott(Label.main(label), forms)) {
            crimeOnly.add(key);
        }
        if (!excludes(label)) {
            add(whole, key, Mention.Closeness.SAME);
        }
        add(main, key, Mention.Closeness.SAME);
        String bare = Label.withoutLead(Label.main(label));
        if (!bare.equals(Label.main(label))) {
            add(Label.roots(bare, forms), key, Mention.Closeness.SAME);
        }
        if (main.size() > 2 && main.get(main.size() - 1).chars().allMatch(Character::isDigit)) {
            // "Buss linje 7" is said "linje 7"
            add(main.subList(1, main.size()), key, Mention.Closeness.SAME);
        }
        addTurned(Label.main(label), key);
        if (label.toLowerCase(java.util.Locale.ROOT).startsWith("jag ")) {
            addStatement(label, key, synonyms);
        }
        if (main.size() > 1 && key.startsWith("c:")) {
            heads.computeIfAbsent(head(label, main), root -> new TreeSet<>()).add(key);
        }
        synonyms.of(main).forEach(name -> add(name, key, Mention.Closeness.SAME));
        if (main.size() == 1) {
            singleRoots.putIfAbsent(main.get(0), key);
            singleWords.putIfAbsent(forms.root(Label.main(label).toLowerCase(java.util.Locale.ROOT)), key);
        }
        addParts(label, key);
        addCompound(label, key);
    }

    /** The noun of a label: the first word before a preposition or an adverb, else the last ("Öppen drogförsäljning"). */
    private static String head(String label, List<String> roots) {
        String main = Label.main(label).toLowerCase(java.util.Locale.ROOT);
        String last = main.substring(main.lastIndexOf(' ') + 1);
        boolean first = Labels.hasPreposition(main)
                || main.contains(",")
                || main.contains("/")
                || main.contains(" och ")
                || Lexicon.swedish().has("narrower", last);
        return first ? roots.get(0) : roots.get(roots.size() - 1);
    }

    /** "Jag känner mig trygg där jag bor" is told of as "känner sig trygga där de bor" and as "tryggheten". */
    private void addStatement(String label, String key, Synonyms synonyms) {
        List<String> core = new ArrayList<>();
        for (Token token : se.samblick.review.text.Tokens.of(label)) {
            boolean idle = Lexicon.swedish().has("joining", token.norm())
                    || Lexicon.swedish().has("function", token.norm())
                    || Lexicon.swedish().has("auxiliary", token.norm());
            if (token.isWord() && !idle) {
                core.add(rootOf(token));
            }
        }
        if (!core.isEmpty()) {
            add(core, key, Mention.Closeness.SAME);
            List<String> first = List.of(core.get(0));
            add(first, key, Mention.Closeness.SHORTENED);
            synonyms.of(first).forEach(name -> add(name, key, Mention.Closeness.SHORTENED));
        }
    }

    /** "Mord/dråp, försök" is said "försök till mord och dråp". */
    private void addTurned(String label, String key) {
        int comma = label.indexOf(',');
        if (comma > 0 && label.indexOf(',', comma + 1) < 0) {
            List<String> turned = new ArrayList<>(Label.roots(label.substring(comma + 1), forms));
            turned.addAll(Label.roots(label.substring(0, comma), forms));
            add(turned, key, Mention.Closeness.SAME);
        }
    }

    /** What stands in the brackets of "Tillgreppsbrott (exkl. i butik)" is no name of it. */
    private static boolean excludes(String label) {
        String lower = label.toLowerCase(java.util.Locale.ROOT);
        return lower.contains("(exkl") || lower.contains("(ej ") || lower.contains("(utom") || lower.contains("(utan");
    }

    /** The parts of a joint label: "Hot och trakasserier", "Mord/dråp", "Våldtäkt, utomhus". */
    private void addParts(String label, String key) {
        String main = Label.main(label);
        String[] parts = main.split("/|,| och | samt | & ");
        if (parts.length > 1) {
            for (String part : parts) {
                List<String> roots = Label.roots(part, forms);
                boolean narrowing = roots.size() == 1 && Lexicon.swedish().has("narrower", part.strip());
                if (!roots.isEmpty() && !narrowing && !Labels.isGeneric(part.strip())) {
                    add(roots, key, Mention.Closeness.PART);
                }
            }
        }
    }

    /** "Inbrott i bostad" is also said "bostadsinbrott". */
    private void addCompound(String label, String key) {
        List<String> roots = Label.roots(Label.main(label), forms);
        boolean narrowed = roots.size() == 2
                && Lexicon.swedish()
                        .has(
                                "narrower",
                                label.substring(label.lastIndexOf(' ') + 1).strip());
        if (roots.size() == 2 && (narrowed || Labels.hasPreposition(label) || label.contains(","))) {
            compounds.add(new Compound(roots.get(1), roots.get(0), key));
        }
    }

    private final Map<String, Set<String>> heads = new LinkedHashMap<>();

    private void add(List<String> roots, String key, Mention.Closeness closeness) {
        if (roots.isEmpty()) {
            return;
        }
        byFirstRoot
                .computeIfAbsent(roots.get(0), root -> new ArrayList<>())
                .add(new Form(List.copyOf(roots), key, closeness, crimeOnly.contains(key)));
    }

    /** The first word of a label may stand for all of it, as long as it is a word of no other label. */
    private void addHeads() {
        heads.forEach((root, keys) -> {
            if (!keys.isEmpty() && !singleRoots.containsKey(root) && root.length() > 2 && !isGenericRoot(root)) {
                keys.forEach(key -> byFirstRoot
                        .computeIfAbsent(root, any -> new ArrayList<>())
                        .add(new Form(List.of(root), key, Mention.Closeness.SHORTENED, false)));
            }
        });
    }

    /** "Händelserna" is all of them, not the row "Övriga händelser". */
    private boolean isGenericRoot(String root) {
        return Synonyms.swedish().isGeneric(root);
    }

    /** What the sentence names, longest match first, without overlaps. */
    public List<Mention> mentions(Sentence sentence) {
        List<Mention> found = new ArrayList<>();
        int i = 0;
        while (i < sentence.tokens().size()) {
            Mention mention = at(sentence.tokens(), i);
            if (mention == null) {
                i++;
            } else {
                found.add(mention);
                i = mention.to();
            }
        }
        return found;
    }

    private @Nullable Mention at(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.SIGN) {
            return null;
        }
        // "16–29 år" is a group of ages; a number alone names nothing
        String root = token.isNumber() ? token.text() : rootOf(token);
        Mention best = null;
        for (Form form : byFirstRoot.getOrDefault(root, List.of())) {
            int end = token.isNumber() && form.roots().size() < 2 ? 0 : endOf(form, tokens, i);
            if (end > 0 && isAllowed(form, tokens, i, end)) {
                best = better(best, new Mention(i, end, Set.of(form.key()), form.closeness()));
            }
        }
        if (best != null || token.isNumber()) {
            return best;
        }
        Mention single = single(token, root, i);
        Set<String> asked = single == null ? questions.of(token) : Set.of();
        return asked.isEmpty() ? single : new Mention(i, i + 1, asked, Mention.Closeness.SHORTENED);
    }

    private boolean isAllowed(Form form, List<Token> tokens, int from, int end) {
        if (form.key().startsWith("a:")) {
            return tokens.get(from).capitalised()
                    || (tokens.get(from).is("hela") && tokens.get(end - 1).capitalised())
                    || Labels.isTotal(wordsOf(tokens, from, end))
                    || Lexicon.swedish().has("elsewhere", tokens.get(from).norm())
                    || Lexicon.swedish().has("neutral-place", tokens.get(from).norm())
                    || Lexicon.swedish().has("place-noun", tokens.get(from).norm());
        }
        if (form.crimeOnly()
                && !tokens.get(from).norm().contains("brott")
                && form.roots().size() == 1) {
            // 35 "vapen" are no "Vapenbrott"
            return false;
        }
        if (form.roots().size() == 1 && form.roots().get(0).equals("övr")) {
            return tokens.get(from).is("övrigt")
                    || (end < tokens.size()
                            && Lexicon.swedish()
                                    .has("generic-label", tokens.get(end).norm()));
        }
        if (tokens.get(from).is("man") && from > 0) {
            // "var femte man" is a man, "man" alone is a pronoun
            return Lexicon.swedish().has("ordinal", tokens.get(from - 1).norm())
                    || Lexicon.swedish().has("each", tokens.get(from - 1).norm());
        }
        return !Lexicon.swedish().has("function", tokens.get(from).norm())
                || form.roots().size() > 1
                || Lexicon.swedish().has("person", tokens.get(from).norm());
    }

    private static String wordsOf(List<Token> tokens, int from, int end) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < end; i++) {
            words.append(i > from ? " " : "").append(tokens.get(i).norm());
        }
        return words.toString();
    }

    private static Mention better(@Nullable Mention best, Mention next) {
        if (best == null || next.to() > best.to()) {
            return next;
        }
        if (next.to() < best.to()
                || next.closeness().ordinal() > best.closeness().ordinal()) {
            return best;
        }
        if (next.closeness().ordinal() < best.closeness().ordinal()) {
            return next;
        }
        Set<String> keys = new TreeSet<>(best.keys());
        keys.addAll(next.keys());
        return new Mention(best.from(), best.to(), keys, best.closeness());
    }

    /** End of the form in the tokens, joining words between its roots allowed; 0 if it is not there. */
    private int endOf(Form form, List<Token> tokens, int from) {
        int at = from + 1;
        for (int k = 1; k < form.roots().size(); k++) {
            int skipped = 0;
            while (at < tokens.size()
                    && skipped < 2
                    && isJoining(tokens.get(at))
                    && !rootOf(tokens.get(at)).equals(form.roots().get(k))) {
                at++;
                skipped++;
            }
            if (at >= tokens.size() || !matches(tokens.get(at), form.roots().get(k))) {
                return 0;
            }
            at++;
        }
        return at;
    }

    private boolean matches(Token token, String root) {
        return token.isNumber() ? token.text().equals(root) : rootOf(token).equals(root);
    }

    private static boolean isJoining(Token token) {
        return Lexicon.swedish().has("joining", token.norm())
                || token.is("/")
                || token.is("-")
                || token.is(",")
                || token.is("(")
                || token.is(".");
    }

    /** A compound for a label with a preposition, or a compound that narrows a label. */
    private @Nullable Mention single(Token token, String root, int i) {
        // "Fritidshusinbrott" ends in "inbrott", whose own end is no "-brott" to leave out
        String unshortened = forms.root(token.norm());
        for (Compound compound : compounds) {
            if (compound.isIn(root) || compound.isIn(unshortened)) {
                return new Mention(i, i + 1, Set.of(compound.key()), Mention.Closeness.SAME);
            }
        }
        Mention last = lastPart(token, root, i);
        if (last != null) {
            return last;
        }
        if (!token.isWord() || token.norm().length() < 5) {
            return null;
        }
        for (Map.Entry<String, String> label : singleRoots.entrySet()) {
            String whole = forms.root(token.norm());
            boolean tail = label.getKey().length() > 2
                    && label.getValue().startsWith("c:")
                    && (root.endsWith(label.getKey()) || whole.endsWith(label.getKey()))
                    && root.length() >= label.getKey().length() + 3;
            if (tail) {
                return new Mention(i, i + 1, Set.of(label.getValue()), Mention.Closeness.NARROWER);
            }
        }
        return null;
    }

    /** "Rånen" for the row "Personrån", as long as no other row ends so: the definite form points at what is shown. */
    private @Nullable Mention lastPart(Token token, String root, int i) {
        String word = token.norm();
        boolean definite = word.endsWith("en") || word.endsWith("na") || word.endsWith("et");
        if (!token.isWord() || !definite || root.length() < 3 || isGenericRoot(root) || !isCrimeWord(token)) {
            return null;
        }
        Set<String> keys = new TreeSet<>();
        String whole = forms.root(token.norm());
        singleWords.forEach((label, key) -> {
            boolean ends = label.endsWith(root) || label.endsWith(whole);
            if (key.startsWith("c:") && ends && label.length() >= root.length() + 3) {
                keys.add(key);
            }
        });
        return keys.size() == 1 ? new Mention(i, i + 1, keys, Mention.Closeness.SAME) : null;
    }

    /** Orders mentions as they stand. */
    public static Comparator<Mention> inOrder() {
        return Comparator.comparingInt(Mention::from);
    }
}
