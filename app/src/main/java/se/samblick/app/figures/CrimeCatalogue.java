package se.samblick.app.figures;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;

/** All crime codes that are known and the kinds they belong to, from {@code figures/crime-codes.csv} and its companion. */
final class CrimeCatalogue {
    private static final Pattern LIST = Pattern.compile("\\|");
    // Read last: reading needs what stands above.
    private static final CrimeCatalogue SWEDISH = new CrimeCatalogue();

    private final Map<String, CrimeKind> kinds = new LinkedHashMap<>();
    private final Map<String, CrimeCode> codes = new LinkedHashMap<>();
    private final Map<String, List<CrimeCode>> byNode = new HashMap<>();
    private final Map<String, List<Node>> pathById = new LinkedHashMap<>();
    private final Map<String, Node> nodeByName = new HashMap<>();

    /**
     * A place in the tree above a code.
     *
     * @param id which a category made of it gets
     * @param names ways to print it, its label first
     * @param shortNames ways to print it under its parent
     */
    record Node(String id, boolean detectionDriven, List<String> names, List<String> shortNames) {
        Node {
            names = List.copyOf(names);
            shortNames = List.copyOf(shortNames);
        }

        String label() {
            return names.get(0);
        }
    }

    private CrimeCatalogue() {
        rows("crime-categories.csv", row -> {
            var kind = new CrimeKind(
                    cell(row, "id"),
                    cell(row, "label"),
                    cell(row, "parent").isEmpty() ? null : cell(row, "parent"),
                    cell(row, "law"),
                    cell(row, "detection-driven").equals("ja"),
                    list(cell(row, "names")),
                    list(cell(row, "words")));
            kinds.put(kind.id(), kind);
        });
        rows("crime-codes.csv", row -> {
            CrimeKind kind = kinds.get(cell(row, "category"));
            if (kind == null) {
                throw new IllegalStateException("Crime code %s: no such category".formatted(cell(row, "code")));
            }
            CrimeCode code = CrimeCode.of(row, kind);
            codes.put(code.code(), code);
            List<Node> above = above(code);
            for (int i = 0; i < above.size(); i++) {
                Node node = above.get(i);
                byNode.computeIfAbsent(node.id(), k -> new ArrayList<>()).add(code);
                pathById.putIfAbsent(node.id(), List.copyOf(above.subList(i, above.size())));
                node.names().forEach(name -> nodeByName.putIfAbsent(Label.key(name), node));
            }
        });
    }

    /** The codes that Brå keeps for the Swedish authorities. */
    static CrimeCatalogue swedish() {
        return SWEDISH;
    }

    private static void rows(String file, Consumer<Map<String, String>> each) {
        try (var in = CrimeCatalogue.class.getResourceAsStream("/figures/" + file)) {
            if (in == null) {
                throw new IllegalStateException("figures/" + file + " is missing");
            }
            List<String[]> rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .map(l -> l.split(";", -1))
                    .toList();
            for (String[] row : rows.subList(1, rows.size())) {
                Map<String, String> cells = new HashMap<>();
                for (int i = 0; i < row.length; i++) {
                    cells.put(rows.get(0)[i], row[i]);
                }
                each.accept(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : LIST.splitAsStream(cell).toList();
    }

    Optional<CrimeCode> find(@Nullable String code) {
        return Optional.ofNullable(code == null ? null : codes.get(code));
    }

    /** The place in the tree that a folded name is a name of. */
    Optional<Node> named(String key) {
        return Optional.ofNullable(nodeByName.get(key));
    }

    /** The place in the tree with that id and those above it, nearest first; empty if there is none. */
    List<Node> path(String id) {
        return pathById.getOrDefault(id, List.of());
    }

    /** All places in the tree above the codes. */
    List<Node> nodes() {
        return pathById.values().stream().map(path -> path.get(0)).toList();
    }

    Collection<CrimeCode> codes() {
        return codes.values();
    }

    Collection<CrimeKind> kinds() {
        return kinds.values();
    }

    /** How many codes below a node can have been in use on some day of the period. */
    int inUse(String node, Period period) {
        return (int) byNode.getOrDefault(node, List.of()).stream()
                .filter(c -> c.inUse(period))
                .count();
    }

    /** True if a printed name speaks of another kind of crime than the code, or of another victim, place or grade. */
    boolean contradict(CrimeCode code, String name) {
        return code.contradicts(name, kinds.values());
    }

    /** What lies above a code, nearest first: its victims if told, its kind, its chapter. */
    List<Node> above(CrimeCode code) {
        List<Node> above = new ArrayList<>();
        CrimeKind kind = code.kind();
        String victims = code.victims();
        if (victims != null) {
            above.add(victims(kind, victims));
        }
        above.add(new Node(kind.id(), kind.detectionDriven(), kind.allNames(), List.of()));
        CrimeKind chapter = kind.parent() == null ? null : kinds.get(kind.parent());
        if (chapter != null) {
            above.add(new Node(chapter.id(), allDriven(chapter), chapter.allNames(), List.of()));
        }
        return above;
    }

    private boolean allDriven(CrimeKind chapter) {
        return kinds.values().stream()
                .filter(k -> chapter.id().equals(k.parent()))
                .allMatch(CrimeKind::detectionDriven);
    }

    private static Node victims(CrimeKind kind, String victims) {
        List<String> shortNames = new ArrayList<>(List.of(victims));
        if (victims.endsWith(" 18 år eller äldre")) {
            shortNames.add(victims.replace(" 18 år eller äldre", ""));
        }
        List<String> names = new ArrayList<>();
        for (String name : kind.allNames()) {
            shortNames.forEach(s -> names.add(name + " " + s));
        }
        String id = kind.id() + "." + Label.slug(victims);
        return new Node(id, kind.detectionDriven(), names, shortNames);
    }

    /** Codes that a mistyped one may be meant to be: one digit other, or two swapped. */
    List<CrimeCode> near(String code) {
        return codes.values().stream()
                .filter(c -> Label.distance(code, c.code()) == 1 && c.code().length() == code.length())
                .toList();
    }
}
