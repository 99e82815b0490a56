package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samblick.review.fact.Mention;
import se.samblick.review.reading.Layer;
import se.samblick.review.reading.Pointers;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;

/**
 * What was named before some words of a clause, the nearest first: what they may point back at. The names of a whole
 * sentence are one antecedent beside those of its clauses, the likelier one for a plural ("de", "tillsammans").
 */
final class Antecedents {
    private static final int CLAUSES_BACK = 6;

    private static final Set<String> POINTERS = Set.of(
            "de",
            "dem",
            "den",
            "det",
            "dessa",
            "denna",
            "detta",
            "båda",
            "bägge",
            "vilket",
            "vilka",
            "som",
            "deras",
            "dess",
            "motsvarande",
            "tillsammans",
            "sammanlagt");

    private static final Set<String> PLACES = Set.of("där", "därifrån", "dit", "här", "härifrån");

    private static final Set<String> PLURALS =
            Set.of("de", "dem", "dessa", "båda", "bägge", "tillsammans", "deras", "sammanlagt");

    private static final Set<String> FORMER = Set.of("förra", "förstnämnda", "förstnämnde");

    private static final Set<String> LATTER = Set.of("senare", "sistnämnda", "sistnämnde");

    private static final Set<String> LAST_NAMED = Set.of("förstnämnda", "förstnämnde", "sistnämnda", "sistnämnde");

    private final Clause clause;
    private final int from;
    private final int to;

    /** What is named before the words from one token to another, the last not included. */
    Antecedents(Clause clause, int from, int to) {
        this.clause = clause;
        this.from = from;
        this.to = to;
    }

    /** What words it has for things named before. */
    Pointers pointers() {
        return new Pointers(says(POINTERS, 6), says(PLACES, to - from), saysAll());
    }

    private boolean says(Set<String> words, int within) {
        for (int i = from; i < Math.min(to, from + within); i++) {
            if (words.contains(clause.token(i).norm())) {
                return true;
            }
        }
        return false;
    }

    /** "Brotten", "totalt": all that is counted, unless a name stands in the same words. */
    private boolean saysAll() {
        for (int i = from; i < to; i++) {
            String word = clause.token(i).norm();
            boolean counted = Lexicon.swedish().has("crime-total", word)
                    && !Lexicon.swedish().has("transparent", word);
            if (counted && clause.mentionAt(i) == null) {
                return true;
            }
        }
        return !clause.sentence().marks("total", from, to).isEmpty();
    }

    List<Layer> layers() {
        List<Layer> single = new ArrayList<>();
        Map<Sentence, List<Mention>> whole = new LinkedHashMap<>();
        List<Mention> earlier = clause.mentions().stream()
                .filter(mention -> mention.to() <= from)
                .toList();
        note(clause, earlier, single, whole);
        Clause one = clause.before();
        for (int i = 0; one != null && i < CLAUSES_BACK; i++, one = one.before()) {
            note(one, one.mentions(), single, whole);
        }
        boolean plural = says(PLURALS, 6);
        List<Layer> layers = new ArrayList<>();
        whole.forEach((sentence, mentions) -> {
            int cost = cost(sentence);
            if (single.stream().noneMatch(layer -> layer.mentions().equals(mentions))) {
                layers.add(new Layer(plural ? cost : cost + 1, mentions));
            }
        });
        layers.addAll(single);
        layers.sort(java.util.Comparator.comparingInt(Layer::cost));
        return layers;
    }

    private int cost(Sentence sentence) {
        return 1 + clause.sentence().index() - sentence.index();
    }

    private void note(Clause one, List<Mention> mentions, List<Layer> single, Map<Sentence, List<Mention>> whole) {
        if (!mentions.isEmpty()) {
            single.add(new Layer(cost(one.sentence()), mentions));
            whole.computeIfAbsent(one.sentence(), any -> new ArrayList<>()).addAll(0, mentions);
        }
    }

    /** "De förra", "den sistnämnda": one of those told together last; null if nothing says so. */
    @Nullable
    Mention formerOrLatter() {
        for (int i = from; i + 1 < to; i++) {
            boolean article = clause.token(i).is("de")
                    || clause.token(i).is("den")
                    || clause.token(i).is("det");
            Token token = clause.token(i + 1);
            boolean former = article && FORMER.contains(token.norm());
            boolean latter = article && LATTER.contains(token.norm());
            boolean alone = i + 2 >= to || !Heads.isNoun(clause, i + 2) || LAST_NAMED.contains(token.norm());
            if (alone && (former || latter)) {
                return ofPair(former);
            }
        }
        return null;
    }

    private @Nullable Mention ofPair(boolean former) {
        return layers().stream()
                .map(Layer::mentions)
                .filter(mentions -> mentions.size() > 1)
                .findFirst()
                .map(mentions -> mentions.get(mentions.size() - (former ? 2 : 1)))
                .orElse(null);
    }
}
