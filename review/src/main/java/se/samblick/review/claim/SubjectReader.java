package se.samblick.review.claim;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.FigureTable;
import se.samblick.review.fact.Mention;
import se.samblick.review.fact.Vocabulary;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Token;

/**
 * Finds what a clause is about. A claim may only be tried against a figure when nothing in it narrows the figure
 * further, so whatever is named and not understood is kept: as an unknown thing, a place, or a restriction.
 */
final class SubjectReader {
    private static final Lexicon WORDS = Lexicon.swedish();

    private final Vocabulary vocabulary;
    private final DocumentArea area;

    SubjectReader(Vocabulary vocabulary, DocumentArea area) {
        this.vocabulary = vocabulary;
        this.area = area;
    }

    /** The clause's subject, taken from the clauses before it where it only points back. */
    Subject read(Clause clause) {
        Subject own = own(clause);
        if (own.namesSomething() && !(own.mentions().isEmpty() && own.topics().isEmpty() && isPointer(clause))) {
            return isAreaOnly(own) && pointsBack(clause) ? merged(own, clause) : own;
        }
        if (own.unknown() != null || own.restriction() != null || !pointsBack(clause)) {
            return own;
        }
        return merged(own, clause);
    }

    private Subject merged(Subject own, Clause clause) {
        Clause before = clause.before();
        for (int steps = 0; before != null && steps < 4; steps++, before = before.before()) {
            Subject earlier = own(before);
            if (!earlier.mentions().isEmpty()
                    || earlier.total()
                    || !earlier.topics().isEmpty()
                    || earlier.unknown() != null
                    || earlier.restriction() != null) {
                return combine(own, earlier);
            }
        }
        return own;
    }

    private static Subject combine(Subject own, Subject earlier) {
        if (own.mentions().isEmpty()) {
            return earlier.asInherited();
        }
        var mentions = new java.util.ArrayList<>(own.mentions());
        earlier.mentions().stream()
                .filter(mention -> mention.keys().stream().noneMatch(key -> key.startsWith("a:")))
                .forEach(mentions::add);
        return new Subject(
                mentions,
                own.total() || earlier.total(),
                own.topics().isEmpty() ? earlier.topics() : own.topics(),
                own.place(),
                own.unknown(),
                own.restriction(),
                true);
    }

    private boolean isAreaOnly(Subject subject) {
        return !subject.mentions().isEmpty()
                && !subject.total()
                && subject.mentions().stream().allMatch(m -> m.keys().stream().allMatch(key -> key.startsWith("a:")));
    }

    /** "Det motsvarar en ökning", "Ökningen är störst", "och den är lägre": the subject stands before. */
    private boolean pointsBack(Clause clause) {
        return isPointer(clause) || head(clause) < 0;
    }

    private boolean isPointer(Clause clause) {
        for (int i = clause.from(); i < Math.min(clause.to(), clause.from() + 5); i++) {
            Token token = clause.token(i);
            if (token.is("den")
                    || token.is("de")
                    || token.is("dessa")
                    || token.is("denna")
                    || token.is("detta")
                    || token.is("vilket")) {
                return true;
            }
            if (token.is("det") || WORDS.has("rise-noun", token.norm()) || WORDS.has("fall-noun", token.norm())) {
                return true;
            }
        }
        return false;
    }

    private Subject own(Clause clause) {
        List<Mention> mentions = mentions(clause);
        boolean total = speaksOfAll(clause);
        int head = head(clause);
        Set<FigureTable> topics = topics(clause);
        String place = place(clause);
        String restriction = restriction(clause);
        String narrowed = narrowedTotal(clause);
        boolean covered = head < 0
                || isCovered(clause, head)
                || !vocabulary.tablesAbout(clause.token(head)).isEmpty();
        boolean onlyAreas = !mentions.isEmpty()
                && mentions.stream().allMatch(m -> m.keys().stream().allMatch(key -> key.startsWith("a:")));
        String unknown = covered || (!mentions.isEmpty() && !onlyAreas && clause.mentionAt(head) != null)
                ? null
                : clause.token(head).text();
        return new Subject(
                mentions,
                total && narrowed == null,
                topics,
                place,
                narrowed != null ? narrowed : unknown,
                restriction,
                false);
    }

    /** "Brott i nära relation": a kind of crime of its own, not the total. */
    private @Nullable String narrowedTotal(Clause clause) {
        for (int i = clause.from(); i + 1 < clause.to(); i++) {
            boolean preposition = WORDS.has("preposition", clause.token(i + 1).norm());
            boolean bare = clause.mentionAt(i) == null
                    && WORDS.has("crime-total", clause.token(i).norm())
                    && (!WORDS.has("transparent", clause.token(i).norm())
                            || WORDS.has("complement", clause.token(i + 1).norm()));
            if (bare
                    && preposition
                    && !WORDS.has("neutral-prep", clause.token(i + 1).norm())) {
                String phrase = unknownPhrase(clause, i + 1);
                if (phrase != null) {
                    return clause.token(i).text() + " " + phrase;
                }
            }
        }
        return null;
    }

    /** The phrase after a preposition if it names something no table, place or period tells. */
    private @Nullable String unknownPhrase(Clause clause, int at) {
        int i = at + 1;
        while (i < clause.to() && isDeterminer(clause.token(i))) {
            i++;
        }
        int first = i;
        while (i < clause.to()
                && i < first + 3
                && clause.token(i).isWord()
                && clause.mentionAt(i) == null
                && !WORDS.has("function", clause.token(i).norm())
                && !WORDS.has("auxiliary", clause.token(i).norm())
                && !WORDS.has("preposition", clause.token(i).norm())) {
            i++;
        }
        return i > first && !isNeutral(clause, first, i) ? clause.sentence().words(at, i) : null;
    }

    /** Names, but for a shortened one that is also the title of a table: "tillgreppsbrotten" means all of that table. */
    private List<Mention> mentions(Clause clause) {
        return clause.mentions().stream()
                .filter(mention -> mention.closeness() == Mention.Closeness.SAME
                        || mention.closeness() == Mention.Closeness.NARROWER
                        || mention.to() - mention.from() > 1
                        || vocabulary.tablesAbout(clause.token(mention.from())).isEmpty())
                .toList();
    }

    /** "Brottsligheten", "totalt", "antalet händelser" – unless a name of the tables stands in the same words. */
    private boolean speaksOfAll(Clause clause) {
        for (Mark mark : clause.marks("total")) {
            if (!isCoveredBySpecific(clause, mark)) {
                return true;
            }
        }
        for (Mark mark : clause.marks("crime-total")) {
            boolean transparent =
                    WORDS.has("transparent", clause.token(mark.from()).norm());
            if (clause.mentionAt(mark.from()) == null && !(transparent && namesNext(clause, mark.to()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCoveredBySpecific(Clause clause, Mark mark) {
        return mark.from() + 1 < mark.to() ? false : clause.mentionAt(mark.from()) != null;
    }

    private boolean namesNext(Clause clause, int index) {
        return index < clause.to()
                && clause.token(index).isWord()
                && !WORDS.has("function", clause.token(index).norm());
    }

    private Set<FigureTable> topics(Clause clause) {
        Set<FigureTable> found = new LinkedHashSet<>();
        for (int i = clause.from(); i < clause.to(); i++) {
            Token token = clause.token(i);
            if (token.isWord() && !isNamed(clause, i) && !WORDS.has("function", token.norm())) {
                Set<FigureTable> about = vocabulary.tablesAbout(token);
                if (!about.isEmpty()) {
                    if (found.isEmpty()) {
                        found.addAll(about);
                    } else {
                        Set<FigureTable> both = new HashSet<>(found);
                        both.retainAll(about);
                        if (!both.isEmpty()) {
                            found = both;
                        }
                    }
                }
            }
        }
        return found;
    }

    private boolean isNamed(Clause clause, int index) {
        return mentions(clause).stream().anyMatch(mention -> mention.from() <= index && index < mention.to());
    }

    // ---- the head word of the subject

    /** Index of the noun the clause is about, −1 if it only points at something said before. */
    int head(Clause clause) {
        Mark anchor = clause.anchor();
        if (anchor != null && anchor.type().endsWith("-noun")) {
            int after = headAfterNoun(clause, anchor.to());
            if (after >= 0) {
                return after;
            }
        }
        int stop = anchor == null ? clause.to() : anchor.from();
        int start = coreStart(clause, stop);
        int verb = finiteVerb(clause, start, stop);
        int before = headBefore(clause, start, verb);
        if (before >= 0) {
            return before;
        }
        int from = verb < clause.to() && (anchor == null || verb < anchor.from())
                ? verb + 1
                : anchor == null ? verb : anchor.to();
        return headFrom(clause, from, anchor == null || from >= anchor.to() ? clause.to() : anchor.from());
    }

    private int headAfterNoun(Clause clause, int from) {
        if (from < clause.to()
                && (clause.token(from).is("av")
                        || clause.token(from).is("i")
                        || clause.token(from).is("för")
                        || clause.token(from).is("inom")
                        || clause.token(from).is("bland"))) {
            return headFrom(clause, from + 1, clause.to());
        }
        return -1;
    }

    /** "Man kan konstatera att brotten ökar": what is stated begins after "att". */
    private static int coreStart(Clause clause, int stop) {
        int start = clause.from();
        for (int i = clause.from(); i + 1 < stop; i++) {
            boolean infinitive = (i > clause.from()
                            && (clause.token(i - 1).is("för")
                                    || clause.token(i - 1).is("ut")
                                    || clause.token(i - 1).is("genom")))
                    || isInfinitive(clause, i + 1);
            if (clause.token(i).is("att") && !infinitive) {
                start = i + 1;
            }
        }
        return start;
    }

    private static boolean isInfinitive(Clause clause, int index) {
        String word = clause.token(index).norm();
        return word.endsWith("a")
                && !word.endsWith("da")
                && clause.mentionAt(index) == null
                && !WORDS.has("all", word)
                && !WORDS.has("some", word)
                && !WORDS.has("function", word)
                && !clause.token(index).capitalised();
    }

    private int finiteVerb(Clause clause, int start, int stop) {
        for (int i = start; i < stop; i++) {
            if (WORDS.has("auxiliary", clause.token(i).norm())) {
                return i;
            }
        }
        return stop;
    }

    /** The last noun before the verb that is not inside a prepositional phrase. */
    private int headBefore(Clause clause, int start, int verb) {
        int head = -1;
        for (int i = start; i < verb; i++) {
            Token token = clause.token(i);
            if (WORDS.has("preposition", token.norm()) && !(clause.mentionAt(i) != null && head >= 0)) {
                if (head >= 0 || i == start || !token.is("i")) {
                    break;
                }
            }
            if (token.is(",") && head >= 0) {
                break;
            }
            if (isNoun(clause, i)) {
                head = i;
            }
        }
        return head;
    }

    private int headFrom(Clause clause, int from, int to) {
        int head = -1;
        for (int i = from; i < to; i++) {
            Token token = clause.token(i);
            boolean breaks =
                    WORDS.has("preposition", token.norm()) || token.kind() == Token.Kind.SIGN || token.isNumber();
            if (breaks && !(clause.mentionAt(i) != null && head >= 0)) {
                break;
            }
            if (isNoun(clause, i)) {
                head = i;
            } else if (head >= 0) {
                break;
            }
        }
        return head;
    }

    private static boolean isNoun(Clause clause, int index) {
        Token token = clause.token(index);
        if (!token.isWord()
                || clause.amounts().stream().anyMatch(amount -> amount.from() <= index && index < amount.to())) {
            return false;
        }
        if (clause.mentionAt(index) != null) {
            return true;
        }
        String word = token.norm();
        return word.length() > 2
                && !WORDS.has("function", word)
                && !WORDS.has("strong", word)
                && !WORDS.has("weak", word)
                && !WORDS.has("hedge", word)
                && !WORDS.has("number", word)
                && !WORDS.has("steady", word)
                && !WORDS.has("qualifier", word)
                && !WORDS.has("nearly-flat", word)
                && !WORDS.has("most-of", word)
                && !WORDS.has("least-of", word)
                && !WORDS.has("previous", word)
                && !WORDS.has("more", word)
                && !WORDS.has("less", word)
                && !WORDS.has("ordinal", word)
                && !WORDS.has("all", word)
                && !WORDS.has("factor", word)
                && !WORDS.has("rise", word)
                && !WORDS.has("fall", word)
                && !WORDS.has("flat", word);
    }

    private boolean isCovered(Clause clause, int index) {
        String word = clause.token(index).norm();
        return clause.mentionAt(index) != null
                || WORDS.has("crime-total", word)
                || WORDS.has("neutral-noun", word)
                || WORDS.has("transparent", word)
                || WORDS.has("kind-noun", word)
                || WORDS.has("total", word)
                || WORDS.has("everyone", word)
                || WORDS.has("month", word)
                || WORDS.has("season", word)
                || WORDS.has("neutral-place", word)
                || WORDS.has("share-noun", word)
                || WORDS.has("rise-noun", word)
                || WORDS.has("fall-noun", word)
                || WORDS.has("factor-noun", word)
                || WORDS.has("turn-noun", word)
                || area.isNamed(List.of(clause.token(index)));
    }

    // ---- what narrows the claim

    private @Nullable String restriction(Clause clause) {
        for (Mark mark : clause.marks("elsewhere")) {
            if (clause.mentionAt(mark.to() - 1) == null) {
                return clause.sentence().words(mark.from(), mark.to());
            }
        }
        for (Mark mark : clause.marks("narrower")) {
            if (clause.mentionAt(mark.from()) == null) {
                return clause.sentence().words(mark.from(), mark.to());
            }
        }
        for (int i = clause.from(); i < clause.to(); i++) {
            String found = restrictionAt(clause, i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable String restrictionAt(Clause clause, int i) {
        Token token = clause.token(i);
        Mention mention = clause.mentionAt(i);
        if (mention != null) {
            return mention.closeness() == Mention.Closeness.NARROWER && mention.from() == i ? token.text() : null;
        }
        if (WORDS.has("restricting", token.norm()) && i + 1 < clause.to() && isNoun(clause, i + 1)) {
            return clause.sentence().words(i, i + 2);
        }
        if (WORDS.has("person", token.norm())
                && !WORDS.has("everyone", token.norm())
                && vocabulary.tablesAbout(token).isEmpty()) {
            return token.text();
        }
        if (WORDS.has("place-prep", token.norm())
                || token.is("mot")
                || token.is("med")
                || token.is("bland")
                || token.is("hos")) {
            return afterPreposition(clause, i);
        }
        return null;
    }

    /** A prepositional phrase that limits the claim to some place, group or manner the tables do not tell. */
    private @Nullable String afterPreposition(Clause clause, int at) {
        int i = at + 1;
        while (i < clause.to() && isDeterminer(clause.token(i))) {
            i++;
        }
        int first = i;
        while (i < clause.to()
                && clause.token(i).isWord()
                && !WORDS.has("function", clause.token(i).norm())
                && clause.mentionAt(i) == null
                && i < first + 4) {
            Token token = clause.token(i);
            if (isNarrowPlace(token) && WORDS.has("place-prep", clause.token(at).norm())) {
                return clause.sentence().words(at, i + 1);
            }
            i++;
        }
        boolean person = clause.token(at).is("mot")
                || clause.token(at).is("bland")
                || clause.token(at).is("hos");
        if (person && followsName(clause, at) && i > first && !isNeutral(clause, first, i)) {
            return clause.sentence().words(at, i);
        }
        return null;
    }

    private static boolean followsName(Clause clause, int at) {
        return at > clause.from() && clause.mentionAt(at - 1) != null;
    }

    private boolean isNeutral(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            Token token = clause.token(i);
            String word = token.norm();
            if (WORDS.has("neutral-place", word)
                    || WORDS.has("neutral-after", word)
                    || WORDS.has("month", word)
                    || WORDS.has("season", word)
                    || WORDS.has("org", word)
                    || WORDS.has("neutral-noun", word)
                    || WORDS.has("previous", word)
                    || WORDS.has("everyone", word)
                    || token.capitalised()
                    || WORDS.has("kind-noun", word)
                    || WORDS.has("rise-noun", word)
                    || WORDS.has("fall-noun", word)
                    || !vocabulary.tablesAbout(token).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDeterminer(Token token) {
        return token.is("den")
                || token.is("det")
                || token.is("de")
                || token.is("en")
                || token.is("ett")
                || token.is("vår")
                || token.is("vårt")
                || token.is("våra")
                || token.is("sin")
                || token.is("sina")
                || token.is("flera")
                || token.is("några")
                || WORDS.has("ordinal", token.norm());
    }

    private boolean isNarrowPlace(Token token) {
        String word = token.norm();
        if (WORDS.has("neutral-place", word) || WORDS.has("kind-noun", word) || token.capitalised()) {
            return false;
        }
        if (WORDS.has("place-noun", word)) {
            return true;
        }
        return endsWithAny("place-tail", word)
                || (endsWithAny("district-tail", word) && !WORDS.has("neutral-noun", word));
    }

    private static boolean endsWithAny(String type, String word) {
        return PlaceTails.of(type).stream().anyMatch(word::endsWith);
    }

    /** A named place the clause limits itself to that is neither the document's own area nor one of the tables'. */
    private @Nullable String place(Clause clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            Token token = clause.token(i);
            if (!WORDS.has("place-prep", token.norm())
                    && !token.is("beträffande")
                    && !token.is("gäller")
                    && !token.is("bland")
                    && !token.is("av")) {
                continue;
            }
            String name = PlaceNames.after(clause, i);
            if (name != null) {
                return name;
            }
        }
        return null;
    }
}
