package se.samblick.review.claim;

import java.util.ArrayList;
import java.util.List;
import se.samblick.review.text.Lexicon;
import se.samblick.review.text.Mark;
import se.samblick.review.text.Sentence;
import se.samblick.review.text.Token;

/** Where a sentence is cut, so that each part states one thing. */
final class ClauseCuts {
    private ClauseCuts() {}

    /** Where each clause begins, and the end of the last, in order. */
    static List<Integer> of(SentenceParts parts) {
        List<Mark> anchors = parts.anchors();
        List<Integer> cuts = new ArrayList<>();
        cuts.add(0);
        List<Token> tokens = parts.tokens();
        for (int i = 0; i + 1 < anchors.size(); i++) {
            int cut = separator(parts, anchors.get(i).to(), anchors.get(i + 1).from());
            boolean subordinate = tokens.get(0).is("medan")
                    || tokens.get(0).is("samtidigt")
                    || tokens.get(0).is("när");
            if (cut == 0 && subordinate) {
                // "Medan hoten ökade minskade rånen": the main clause begins with its verb
                cut = anchors.get(i + 1).from();
            }
            if (cut > 0 && cut > cuts.get(cuts.size() - 1)) {
                cuts.add(cut);
            }
        }
        EllipticClauses.addTo(cuts, parts);
        addContrasts(parts, cuts);
        addLevels(parts, cuts);
        TrailingClauses.addTo(cuts, parts);
        cuts.add(tokens.size());
        cuts.sort(Integer::compareTo);
        return cuts;
    }

    /** The best place to cut between two anchors: a strong sign first, else the last joining word with a subject after. */
    private static int separator(SentenceParts parts, int from, int to) {
        int best = 0;
        int strength = 0;
        for (int i = from; i < to; i++) {
            int here = strengthOf(parts, i);
            if (here > strength) {
                best = i;
                strength = here;
            }
        }
        return best;
    }

    private static int strengthOf(SentenceParts parts, int i) {
        Token token = parts.tokens().get(i);
        if (parts.isInside(i) || parts.joinsNumbers(i)) {
            return 0;
        }
        return switch (token.norm()) {
            case ";" -> 5;
            case "men", "medan", "samtidigt", "dvs" -> 4;
            case "det" -> saysThatIs(parts.tokens(), i) ? 4 : 0;
            case "," -> 3;
            case "och", "samt" -> parts.joinsNames(i) ? 1 : 2;
            default -> 0;
        };
    }

    private static boolean saysThatIs(List<Token> tokens, int i) {
        return i + 2 < tokens.size()
                && tokens.get(i + 1).is("vill")
                && tokens.get(i + 2).is("säga");
    }

    /** "X var vanligast 2023 men Y är vanligast 2024": two rankings in one sentence. */
    private static void addContrasts(SentenceParts parts, List<Integer> cuts) {
        Sentence sentence = parts.sentence();
        List<Token> tokens = sentence.tokens();
        for (int i = 1; i + 1 < tokens.size(); i++) {
            boolean contrast = tokens.get(i).is("men")
                    || tokens.get(i).is("medan")
                    || tokens.get(i).is(";");
            boolean second = tokens.get(i).is("och")
                    && !sentence.marks("most-of", 0, i).isEmpty()
                    && sentence.marks("least-of", 0, i).isEmpty()
                    && !sentence.marks("least-of", i, tokens.size()).isEmpty()
                    && sentence.marks("most-of", i, tokens.size()).isEmpty();
            if (second && !cuts.contains(i)) {
                cuts.add(i);
            }
            boolean caused = tokens.get(i).is(",") && isCause(sentence, i + 1);
            boolean continued = contrast
                    && Lexicon.swedish().has("auxiliary", tokens.get(i + 1).norm())
                    && ranks(sentence, 0, i);
            if (parts.leadsInWithColon(i) && !cuts.contains(i + 1)) {
                cuts.add(i + 1);
            }
            boolean added = tokens.get(i).is(",") && parts.addsStatement(i + 1);
            if ((caused || continued || added) && !cuts.contains(i) && !cuts.contains(i + 1)) {
                cuts.add(i);
            }
            boolean denied = tokens.get(i).is("men")
                    && (tokens.get(i + 1).is("inte")
                            || tokens.get(i + 1).is("har")
                            || tokens.get(i + 1).is("är")
                            || tokens.get(i + 1).is("var"));
            if (denied && !cuts.contains(i)) {
                cuts.add(i);
            }
            if (contrast && !cuts.contains(i) && ranks(sentence, 0, i) && ranks(sentence, i, tokens.size())) {
                cuts.add(i);
            }
        }
    }

    /** "Nästan hälften gäller unga, medan äldre står för en tredjedel": two levels, each with a verb of its own. */
    private static void addLevels(SentenceParts parts, List<Integer> cuts) {
        List<Token> tokens = parts.tokens();
        for (int i = 2; i + 2 < tokens.size(); i++) {
            boolean joins = tokens.get(i - 1).is(",")
                    && (tokens.get(i).is("medan")
                            || tokens.get(i).is("men")
                            || tokens.get(i).is("och"));
            if (joins
                    && !cuts.contains(i)
                    && !cuts.contains(i - 1)
                    && !parts.isInside(i)
                    && states(parts, lastCut(cuts, i), i)
                    && states(parts, i + 1, tokens.size())) {
                cuts.add(i);
            }
        }
    }

    private static int lastCut(List<Integer> cuts, int before) {
        return cuts.stream()
                .filter(cut -> cut < before)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** It has an amount or words of more or less, and a verb. */
    private static boolean states(SentenceParts parts, int from, int to) {
        boolean amount = parts.amounts().stream().anyMatch(one -> one.from() >= from && one.to() <= to)
                || parts.anchors().stream().anyMatch(one -> one.from() >= from && one.to() <= to)
                || ranks(parts.sentence(), from, to);
        boolean verb = parts.tokens().subList(from, to).stream()
                .anyMatch(token -> Lexicon.swedish().has("auxiliary", token.norm()));
        return amount && verb;
    }

    /** ", främst genom fler våldsbrott": by what it came about. */
    private static boolean isCause(Sentence sentence, int from) {
        return sentence.marks("mainly", from, sentence.tokens().size()).stream()
                .anyMatch(mark -> mark.from() == from
                        && mark.to() < sentence.tokens().size()
                        && (sentence.tokens().get(mark.to()).is("genom")
                                || sentence.tokens().get(mark.to()).is("på")
                                || sentence.tokens().get(mark.to()).is("till")
                                || sentence.tokens().get(mark.to()).is("beroende")
                                || sentence.tokens().get(mark.to()).is("tack")));
    }

    private static boolean ranks(Sentence sentence, int from, int to) {
        return !sentence.marks("most-of", from, to).isEmpty()
                || !sentence.marks("least-of", from, to).isEmpty();
    }
}
