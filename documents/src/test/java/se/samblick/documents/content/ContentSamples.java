package se.samblick.documents.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents that follow the schema and documents that do not, for a test that sends them through the browser's checker
 * and ours. The fault of an invalid one is of a kind that both must see: ProseMirror drops members and attributes it
 * does not know, so those are not among them.
 */
public final class ContentSamples {
    private static final List<Fault> FAULTS = List.of(
            new Fault("unknown node", "\"type\":\"paragraph\"", "\"type\":\"marquee\""),
            new Fault("heading level 1", "\"level\":\\d", "\"level\":1"),
            new Fault("heading level as text", "\"level\":(\\d)", "\"level\":\"$1\""),
            new Fault("empty text", "\"text\":\"[^\"]+\"\\}", "\"text\":\"\"}"),
            new Fault("script address", "\"href\":\"[^\"]+\"", "\"href\":\"javascript:alert(1)\""),
            new Fault("address of another host", "\"href\":\"[^\"]+\"", "\"href\":\"//example.se\""),
            new Fault("unknown mark", "\"type\":\"strong\"", "\"type\":\"blink\""),
            new Fault("unknown presentation", "\"presentation\":\"[a-z]+\"", "\"presentation\":\"sound\""),
            new Fault("stale as number", "\"stale\":(true|false)", "\"stale\":1"),
            new Fault("list without items", "\"type\":\"list_item\"", "\"type\":\"paragraph\""),
            new Fault("row outside a table", "\"type\":\"table\",\"attrs\":\\{[^}]*\\}", "\"type\":\"blockquote\""),
            new Fault("query as text", "\"query\":\\{[^}]*\\}", "\"query\":\"anmalda-brott\""),
            new Fault("reference without section", "\"section\":\"[^\"]+\",", ""),
            new Fault("cell over no column", "\"colspan\":\\d", "\"colspan\":0"));

    private ContentSamples() {}

    private record Fault(String name, String found, String replacement) {}

    /** A document with what the schema's checkers should say of it. */
    public record Sample(String name, boolean valid, String json) {}

    /** Always the same samples: {@code count} valid ones, then every fault in the first document that can have it. */
    public static List<Sample> samples(int count) {
        List<Sample> samples = new ArrayList<>();
        for (int seed = 1; seed <= count; seed++) {
            samples.add(new Sample(
                    "seed " + seed, true, AnyContent.of(new Random(seed)).toJson()));
        }
        for (Fault fault : FAULTS) {
            samples.add(broken(fault));
        }
        return samples;
    }

    private static Sample broken(Fault fault) {
        Pattern place = Pattern.compile(fault.found());
        for (int seed = 1; ; seed++) {
            String json = AnyContent.of(new Random(seed)).toJson();
            Matcher found = place.matcher(json);
            if (found.find()) {
                return new Sample(fault.name(), false, found.replaceFirst(fault.replacement()));
            }
        }
    }

    /** Writes the samples as a JSON array of {@code name}, {@code valid} and {@code content}. */
    public static void write(Path file, int count) throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        ArrayNode array = mapper.createArrayNode();
        for (Sample sample : samples(count)) {
            ObjectNode object = array.addObject().put("name", sample.name()).put("valid", sample.valid());
            object.set("content", mapper.readTree(sample.json()));
        }
        Files.writeString(file, array.toString());
    }

    /** Writes them from the command line: a file name and, if wished, a count. */
    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]), arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200);
    }
}
