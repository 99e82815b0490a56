package se.samblick.documents.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import se.samblick.documents.content.ContentBlock.Cell;
import se.samblick.documents.content.ContentBlock.Heading;
import se.samblick.documents.content.ContentBlock.Item;
import se.samblick.documents.content.ContentBlock.ItemList;
import se.samblick.documents.content.ContentBlock.Paragraph;
import se.samblick.documents.content.ContentBlock.Quote;
import se.samblick.documents.content.ContentBlock.Row;
import se.samblick.documents.content.ContentBlock.Table;

/** Contents of every shape the schema allows; the same seed gives the same content. */
public final class AnyContent {
    private static final List<String> WORDS = List.of(
            "Brotten",
            "ökade",
            "minskade",
            "i",
            "Åby",
            "från",
            "256",
            "till",
            "1\u00a0920",
            "procent",
            "<5",
            "&",
            "\"så\"",
            "–",
            "ungdomar",
            "torget",
            "😀",
            "ä",
            "\t",
            "natt-\u00adtid");

    private final Random random;

    private AnyContent(Random random) {
        this.random = random;
    }

    /** A content with up to eight blocks. */
    public static Content of(Random random) {
        return new Content(new AnyContent(random).some(1, 8, new AnyContent(random)::block));
    }

    /** The same content with one to four blocks exchanged, edited, put in or taken out. */
    public static Content edited(Content content, Random random) {
        AnyContent any = new AnyContent(random);
        List<ContentBlock> blocks = new ArrayList<>(content.blocks());
        for (int i = any.from(1, 4); i > 0; i--) {
            int at = random.nextInt(blocks.size());
            switch (random.nextInt(4)) {
                case 0 -> blocks.add(at, any.block());
                case 1 -> blocks.set(at, any.block());
                case 2 -> blocks.set(at, blocks.get(at).map(any::editedInline, any::editedFigure));
                default -> {
                    if (blocks.size() > 1) {
                        blocks.remove(at);
                    }
                }
            }
        }
        return new Content(blocks);
    }

    private Inline editedInline(Inline inline) {
        return inline instanceof Inline.Text text && random.nextBoolean()
                ? new Inline.Text(text.text() + " " + word(), text.marks())
                : inline;
    }

    private FigureBlock editedFigure(FigureBlock block) {
        return block.with(data(), "uttag-2");
    }

    private ContentBlock block() {
        return switch (random.nextInt(8)) {
            case 0 -> new Heading(from(2, 4), some(0, 3, this::text));
            case 1 -> list(2);
            case 2 -> new Quote(textBlocks(1));
            case 3 -> table();
            case 4 -> figureBlock();
            default -> paragraph();
        };
    }

    private Paragraph paragraph() {
        return new Paragraph(some(0, 6, this::inline), random.nextBoolean() ? "polisen" : null, random.nextInt(9) == 0);
    }

    private List<ContentBlock> textBlocks(int depth) {
        List<ContentBlock> blocks = new ArrayList<>(List.of(paragraph()));
        if (random.nextInt(3) == 0) {
            blocks.add(depth > 0 && random.nextBoolean() ? list(depth - 1) : paragraph());
        }
        return blocks;
    }

    private ItemList list(int depth) {
        boolean ordered = random.nextBoolean();
        return new ItemList(ordered, ordered ? from(0, 12) : 1, some(1, 3, () -> new Item(textBlocks(depth))));
    }

    private Table table() {
        return new Table(random.nextBoolean() ? "" : words(3), some(1, 4, () -> new Row(some(0, 4, this::cell))));
    }

    private Cell cell() {
        int columns = random.nextInt(5) == 0 ? 2 : 1;
        List<Integer> widths = random.nextInt(4) > 0
                ? List.of()
                : IntStream.range(0, columns).map(i -> 40 * (i + 1)).boxed().toList();
        return new Cell(random.nextBoolean(), columns, random.nextInt(6) == 0 ? 2 : 1, widths, textBlocks(0));
    }

    private Inline inline() {
        return switch (random.nextInt(7)) {
            case 0 -> figure();
            case 1 -> new Inline.LineBreak(marks());
            case 2 -> new Inline.Reference("lokalt-" + from(1, 3), words(3), marks());
            default -> text();
        };
    }

    private Inline.Text text() {
        return new Inline.Text(words(from(1, 9)), marks());
    }

    private Figure figure() {
        Map<String, Double> values = new TreeMap<>(Map.of("current", number()));
        if (random.nextBoolean()) {
            values.put("previous", number());
        }
        return new Figure(
                query(), any(Figure.Presentation.values()), words(2), values, extract(), random.nextBoolean(), marks());
    }

    private FigureBlock figureBlock() {
        return new FigureBlock(
                query(),
                any(FigureBlock.Presentation.values()),
                words(4),
                any(FigureBlock.ChartKind.values()),
                extract(),
                random.nextBoolean(),
                random.nextInt(4) == 0 ? null : data());
    }

    private FigureData data() {
        int columns = from(1, 5);
        return new FigureData(
                IntStream.range(0, columns)
                        .mapToObj(i -> new FigureData.Column(words(2), any(FigureData.Role.values())))
                        .toList(),
                some(
                        0,
                        5,
                        () -> new FigureData.Row(
                                IntStream.range(0, columns)
                                        .mapToObj(i ->
                                                new FigureData.Cell(words(1), random.nextBoolean() ? number() : null))
                                        .toList(),
                                random.nextInt(5) == 0)),
                some(0, 2, () -> words(5)),
                words(3),
                words(8));
    }

    private Query query() {
        return new Query("{\"dataset\":\"anmalda-brott\",\"areas\":[\"%s\"],\"n\":%d,\"share\":%s}"
                .formatted("0180", random.nextInt(100), random.nextInt(50) / 4.0));
    }

    private String extract() {
        return "uttag-" + from(1, 3);
    }

    private double number() {
        return random.nextInt(4) == 0 ? random.nextGaussian() : random.nextInt(100_000) - 5_000;
    }

    private List<Mark> marks() {
        if (random.nextInt(3) > 0) {
            return List.of();
        }
        return some(1, 3, () -> switch (random.nextInt(4)) {
            case 0 -> new Mark.Comment("k" + from(1, 4));
            case 1 -> new Mark.Link("https://example.se/" + from(1, 4));
            case 2 -> new Mark.Strong();
            default -> new Mark.Em();
        });
    }

    private String words(int count) {
        return String.join(" ", some(count, count, this::word));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private int from(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private <T> List<T> some(int least, int most, Supplier<? extends T> one) {
        List<T> list = new ArrayList<>();
        for (int i = from(least, most); i > 0; i--) {
            list.add(one.get());
        }
        return list;
    }
}
