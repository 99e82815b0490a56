package se.samblick.documents.content;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which children a node may have, written as in ProseMirror: names of nodes or groups, sequence, {@code |}, {@code ?},
 * {@code *}, {@code +}, <code>{n,m}</code> and parentheses.
 *
 * <p>Compiled to a small nondeterministic automaton and run with a set of states, so that the time is linear in the
 * children whatever the expression: a regular expression over node names would backtrack on hostile documents.
 */
final class ContentExpression {
    private static final Pattern TOKEN = Pattern.compile("[\\w-]+|[()|?*+{},]");

    private final List<State> states = new ArrayList<>();
    private final int start;
    private final int accept;

    private ContentExpression(Parser parser) {
        accept = add();
        start = parser.choice(this, accept);
        parser.requireEnd();
    }

    /**
     * @param text the expression; blank for no children at all
     * @param groups gives the node names that a name stands for
     */
    static ContentExpression parse(String text, Function<String, Set<String>> groups) {
        List<String> tokens =
                TOKEN.matcher(text).results().map(MatchResult::group).collect(Collectors.toList());
        return new ContentExpression(new Parser(tokens, groups));
    }

    /** The first child that does not fit (or the number of children when some are missing), with what would have. */
    record Misfit(int index, Collection<String> expected) {}

    @Nullable
    Misfit match(List<String> children) {
        BitSet now = closure(start);
        for (int i = 0; i < children.size(); i++) {
            BitSet next = new BitSet();
            for (int s = now.nextSetBit(0); s >= 0; s = now.nextSetBit(s + 1)) {
                Integer target = states.get(s).step(children.get(i));
                if (target != null) {
                    next.or(closure(target));
                }
            }
            if (next.isEmpty()) {
                return new Misfit(i, possible(now));
            }
            now = next;
        }
        return now.get(accept) ? null : new Misfit(children.size(), possible(now));
    }

    /** Every node name that may come first. */
    Set<String> firsts() {
        return possible(closure(start));
    }

    private Set<String> possible(BitSet from) {
        Set<String> names = new LinkedHashSet<>();
        from.stream().forEach(s -> names.addAll(states.get(s).names));
        return names;
    }

    private BitSet closure(int from) {
        BitSet reached = new BitSet();
        List<Integer> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            int state = open.remove(open.size() - 1);
            if (!reached.get(state)) {
                reached.set(state);
                open.addAll(states.get(state).free);
            }
        }
        return reached;
    }

    private int add() {
        states.add(new State());
        return states.size() - 1;
    }

    private int consuming(Set<String> names, int target) {
        int state = add();
        states.get(state).names = names;
        states.get(state).target = target;
        return state;
    }

    /** A state either eats one child and goes to its target, or goes freely to others. */
    private static final class State {
        private Set<String> names = Set.of();
        private int target = -1;
        private final List<Integer> free = new ArrayList<>();

        private @Nullable Integer step(String child) {
            return names.contains(child) ? target : null;
        }
    }

    /** Recursive descent; each method builds states that end in {@code next} and returns the first of them. */
    private static final class Parser {
        private final List<String> tokens;
        private final Function<String, Set<String>> groups;
        private int at;

        private Parser(List<String> tokens, Function<String, Set<String>> groups) {
            this.tokens = tokens;
            this.groups = groups;
        }

        private int choice(ContentExpression into, int next) {
            int fork = into.add();
            do {
                into.states.get(fork).free.add(sequence(into, next));
            } while (take("|"));
            return fork;
        }

        private int sequence(ContentExpression into, int next) {
            // Built backwards, since each part needs the state that follows it: remember where parts start.
            List<Integer> parts = new ArrayList<>();
            while (at < tokens.size() && !Set.of(")", "|").contains(tokens.get(at))) {
                parts.add(at);
                skipPart();
            }
            int end = at;
            int first = next;
            for (int i = parts.size() - 1; i >= 0; i--) {
                at = parts.get(i);
                first = repeated(into, first);
            }
            at = end;
            return first;
        }

        private void skipPart() {
            int depth = 0;
            do {
                String token = tokens.get(at++);
                depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            } while (depth > 0);
            while (at < tokens.size() && "?*+".contains(tokens.get(at))) {
                at++;
            }
            if (at < tokens.size() && tokens.get(at).equals("{")) {
                at = tokens.subList(at, tokens.size()).indexOf("}") + at + 1;
            }
        }

        private int repeated(ContentExpression into, int next) {
            int from = at;
            int to = endOfAtom(from);
            String sign = to < tokens.size() ? tokens.get(to) : "";
            return switch (sign) {
                case "?" -> optional(into, copy(into, from, next), next);
                case "*" -> loop(into, from, next);
                case "+" -> copy(into, from, loop(into, from, next));
                case "{" -> counted(into, from, to, next);
                default -> copy(into, from, next);
            };
        }

        private int counted(ContentExpression into, int from, int brace, int next) {
            int least = Integer.parseInt(tokens.get(brace + 1));
            boolean open =
                    tokens.get(brace + 2).equals(",") && tokens.get(brace + 3).equals("}");
            int most = tokens.get(brace + 2).equals("}") || open ? least : Integer.parseInt(tokens.get(brace + 3));
            int first = open ? loop(into, from, next) : next;
            for (int i = least; i < most; i++) {
                first = optional(into, copy(into, from, first), next);
            }
            for (int i = 0; i < least; i++) {
                first = copy(into, from, first);
            }
            return first;
        }

        private int optional(ContentExpression into, int part, int next) {
            int fork = into.add();
            into.states.get(fork).free.addAll(List.of(part, next));
            return fork;
        }

        private int loop(ContentExpression into, int from, int next) {
            int fork = into.add();
            into.states.get(fork).free.addAll(List.of(copy(into, from, fork), next));
            return fork;
        }

        private int copy(ContentExpression into, int from, int next) {
            at = from;
            if (take("(")) {
                int first = choice(into, next);
                if (!take(")")) {
                    throw new IllegalArgumentException("Content expression %s: unclosed parenthesis".formatted(tokens));
                }
                return first;
            }
            return into.consuming(groups.apply(tokens.get(at++)), next);
        }

        private int endOfAtom(int from) {
            int depth = 0;
            int end = from;
            do {
                String token = tokens.get(end++);
                depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            } while (depth > 0);
            return end;
        }

        private boolean take(String token) {
            if (at < tokens.size() && tokens.get(at).equals(token)) {
                at++;
                return true;
            }
            return false;
        }

        private void requireEnd() {
            if (at < tokens.size()) {
                throw new IllegalArgumentException("Content expression %s: stopped at %d".formatted(tokens, at));
            }
        }
    }

    /** The names that a word in an expression stands for: a node itself, or every node of a group. */
    static Function<String, Set<String>> names(Map<String, Set<String>> groupsByNode) {
        return word -> {
            Set<String> names = groupsByNode.containsKey(word)
                    ? Set.of(word)
                    : groupsByNode.entrySet().stream()
                            .filter(node -> node.getValue().contains(word))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            if (names.isEmpty()) {
                throw new IllegalArgumentException(
                        "Content expression names '%s', which is no node or group".formatted(word));
            }
            return names;
        };
    }
}
