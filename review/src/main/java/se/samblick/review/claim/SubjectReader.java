package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final int RECENT = 16;

    private final Vocabulary vocabulary;
    private final DocumentArea area;
    private final Scope scope;
    private final Map<Clause, Subject> recent = new IdentityHashMap<>();

    SubjectReader(Vocabulary vocabulary, DocumentArea area) {
        this.vocabulary = vocabulary;
        this.area = area;
        this.scope = new Scope(vocabulary);
    }

    /** The clause's subject, taken from the clauses before it where it only points back. */
    Subject read(Clause clause) {
        Subject subject = plain(clause);
        return subject.place() == null ? There.placed(subject, clause, scope) : subject;
    }

    private Subject plain(Clause clause) {
        Subject own = own(clause);
        if (own.mentions().isEmpty() && isElided(clause)) {
            return merged(own, clause);
        }
        if (own.mentions().isEmpty() && restates(clause)) {
            return merged(new Subject(List.of(), false, Set.of(), own.place(), null, null, false), clause);
        }
        if (own.total() && own.mentions().isEmpty() && (isTotalHead(clause) || clause.has("total"))) {
            return own;
        }
        if (own.namesSomething() && !(own.mentions().isEmpty() && own.topics().isEmpty() && isPointer(clause))) {
            return isAreaOnly(own) && pointsBack(clause) ? merged(own, clause) : own;
        }
        if (own.unknown() != null || own.restriction() != null || !pointsBack(clause)) {
            return own;
        }
        return merged(own, clause);
    }

    /** "Och utgör hälften", ", då 112 fall anmäldes": what it is about was said in the clause before. */
    private static boolean isElided(Clause clause) {
        int first = clause.from();
        if (TrailingClauses.isTogether(clause.sentence().tokens(), first)) {
            return clause.before() != null;
        }
        boolean later = clause.before() != null && clause.before().sentence() == clause.sentence();
        while (later && first < clause.to() && clause.token(first).is(",")) {
            first++;
        }
        if (!later || first + 1 >= clause.to()) {
            return false;
        }
        Token token = clause.token(first);
        return token.is("då")
                || token.is("som")
                || ((token.is("och") || token.is("men"))
                        && WORDS.has("auxiliary", clause.token(first + 1).norm()));
    }

    /** "Det motsvarar 57 fler anmälningar", "det är 8 färre än året innan": of what was just told. */
    private static boolean restates(Clause clause) {
        if (clause.before() == null
                || clause.from() + 2 >= clause.to()
                || clause.amounts().isEmpty()) {
            return false;
        }
        Token verb = clause.token(clause.from() + 1);
        boolean led = clause.startsWith("det") || clause.startsWith("detta");
        boolean means = verb.is("motsvarar") || verb.is("innebär") || verb.is("betyder");
        boolean sized = (verb.is("är") || verb.is("blir"))
                && clause.amounts().get(0).from() == clause.from() + 2
                && clause.sense() != null;
        return led && (means || sized);
    }

    /** "Det totala antalet brott" names its subject, though it begins as a pronoun would. */
    private static boolean isTotalHead(Clause clause) {
        int head = Heads.head(clause);
        return head >= 0 && WORDS.has("crime-total", clause.token(head).norm());
    }

    private Subject merged(Subject own, Clause clause) {
        Clause before = clause.before();
        for (int steps = 0; before != null && steps < 4; steps++, before = before.before()) {
            Subject earlier = withoutOtherSide(own(before), before);
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

    /** What something was compared with, "lägre än både länet och riket", is not what the text goes on about. */
    private static Subject withoutOtherSide(Subject subject, Clause clause) {
        Comparative comparative = Comparative.of(clause);
        return comparative == null
                ? subject
                : subject.withMentions(subject.mentions().stream()
                        .filter(mention -> mention.from() < comparative.than() || mention.from() >= comparative.end())
                        .toList());
    }

    private static Subject combine(Subject own, Subject earlier) {
        if (own.mentions().isEmpty()) {
            return earlier.asInherited();
        }
        var mentions = new ArrayList<>(own.mentions());
        earlier.mentions().stream().filter(mention -> !mention.isArea()).forEach(mentions::add);
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
                && subject.mentions().stream().allMatch(Mention::isOnlyArea);
    }

    /** "Det motsvarar en ökning", "Ökningen är störst", "och den är lägre": the subject stands before. */
    private boolean pointsBack(Clause clause) {
        return isPointer(clause) || Heads.head(clause) < 0;
    }

    private boolean isPointer(Clause clause) {
        for (int i = clause.from(); i < Math.min(clause.to(), clause.from() + 6); i++) {
            Token token = clause.token(i);
            boolean relative = token.is("som")
                    && i <= clause.from() + 1
                    && clause.from() > 0
                    && clause.before() != null
                    && clause.before().sentence() == clause.sentence();
            if (relative
                    || token.is("den")
                    || token.is("de")
                    || token.is("dessa")
                    || token.is("denna")
                    || token.is("detta")
                    || token.is("motsvarande")
                    || token.is("vilket")) {
                return true;
            }
            if (token.is("det") || WORDS.has("rise-noun", token.norm()) || WORDS.has("fall-noun", token.norm())) {
                return true;
            }
        }
        return false;
    }

    /** Every kind of claim asks in turn, so what was last read of the few clauses at hand is kept. */
    private Subject own(Clause clause) {
        if (recent.size() > RECENT) {
            recent.clear();
        }
        return recent.computeIfAbsent(clause, this::readOwn);
    }

    private Subject readOwn(Clause clause) {
        List<Mention> mentions = mentions(clause);
        boolean total = speaksOfAll(clause);
        int head = Heads.head(clause);
        Set<FigureTable> topics = topics(clause, mentions);
        String place = scope.place(clause);
        String restriction = scope.restriction(clause);
        String narrowed = scope.narrowedTotal(clause);
        if (narrowed == null && mentions.isEmpty()) {
            narrowed = total ? otherCounter(clause) : scope.narrowedTopic(clause, head);
        }
        boolean covered = head < 0
                || isCovered(clause, head)
                || isVerbOf(clause, head)
                || !vocabulary.topics().tablesAbout(clause.token(head)).isEmpty();
        boolean onlyAreas = !mentions.isEmpty() && mentions.stream().allMatch(Mention::isOnlyArea);
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

    /** Names, but for a shortened one that is also the title of a table: "tillgreppsbrotten" means all of that table. */
    private List<Mention> mentions(Clause clause) {
        return clause.mentions().stream()
                .filter(mention -> mention.closeness() == Mention.Closeness.SAME
                        || mention.closeness() == Mention.Closeness.NARROWER
                        || mention.to() - mention.from() > 1
                        || vocabulary.isQuestion(clause.token(mention.from()), mention)
                        || vocabulary
                                .topics()
                                .tablesAbout(clause.token(mention.from()))
                                .isEmpty())
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

    private Set<FigureTable> topics(Clause clause, List<Mention> named) {
        Set<FigureTable> found = Set.of();
        for (int i = clause.from(); i < clause.to(); i++) {
            Token token = clause.token(i);
            boolean everyone = i > clause.from()
                    && WORDS.has("person", token.norm())
                    && WORDS.has("all", clause.token(i - 1).norm());
            int at = i;
            boolean ofName = clause.mentions().stream()
                    .filter(name -> at < name.from() || name.to() <= at)
                    .anyMatch(name -> vocabulary.isWordOf(token, name));
            if (token.isWord()
                    && !everyone
                    && !ofName
                    && !clause.isAside(i)
                    && !isNamed(named, i)
                    && !WORDS.has("function", token.norm())) {
                Set<FigureTable> about = vocabulary
                        .topics()
                        .tablesAbout(token, clause.sentence().section().number());
                Set<FigureTable> both = found.isEmpty() ? about : common(found, about);
                found = both.isEmpty() ? found : both;
            }
        }
        return found;
    }

    private static Set<FigureTable> common(Set<FigureTable> first, Set<FigureTable> second) {
        Set<FigureTable> fewer = first.size() < second.size() ? first : second;
        Set<FigureTable> more = fewer == first ? second : first;
        return fewer.stream().filter(more::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isNamed(List<Mention> named, int index) {
        return named.stream().anyMatch(mention -> mention.from() <= index && index < mention.to());
    }

    /** "Väktarna rapporterade 210 händelser": counted by someone else than the tables tell of. */
    private @Nullable String otherCounter(Clause clause) {
        int first = clause.from();
        if (first + 2 >= clause.to() || !Heads.isNoun(clause, first) || isCovered(clause, first)) {
            return null;
        }
        String verb = clause.token(first + 1).norm();
        boolean did = verb.endsWith("rade") || verb.endsWith("rat") || verb.equals("fick") || verb.equals("gjorde");
        return did && vocabulary.topics().tablesAbout(clause.token(first)).isEmpty()
                ? clause.token(first).text()
                : null;
    }

    /** "Bedrägerierna sticker ut": the word right after a name that leads the clause is its verb. */
    private static boolean isVerbOf(Clause clause, int index) {
        Mention name = index > clause.from() ? clause.mentionAt(index - 1) : null;
        Token word = clause.token(index);
        boolean verb = word.norm().endsWith("r")
                || word.norm().endsWith("s")
                || word.norm().endsWith("de")
                || word.norm().endsWith("te");
        return name != null
                && verb
                && !word.capitalised()
                && (name.from() == clause.from()
                        || !WORDS.has(
                                "preposition", clause.token(name.from() - 1).norm()));
    }

    private boolean isCovered(Clause clause, int index) {
        String word = clause.token(index).norm();
        return clause.mentionAt(index) != null
                || WORDS.has("person", word) && Scope.isAged(clause, index)
                || clause.mentions().stream().anyMatch(name -> vocabulary.isWordOf(clause.token(index), name))
                || WORDS.has("crime-total", word)
                || WORDS.has("neutral-noun", word)
                || WORDS.has("transparent", word)
                || clause.isKind(index)
                || WORDS.has("total", word)
                || WORDS.has("everyone", word)
                || WORDS.has("person", word) && Scope.isAged(clause, index)
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
}
