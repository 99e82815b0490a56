package se.samblick.app.figures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.samblick.app.area.Area;
import se.samblick.app.area.Areas;

/** Reads an import's file with its corrections; the same for the preview and for the commit. */
@Service
class ImportReading {
    private final TableSource source;
    private final FileRepository files;
    private final ImportRepository imports;
    private final CatalogueRepository catalogue;
    private final ExtractRepository extracts;
    private final Areas areas;

    ImportReading(
            TableSource source,
            FileRepository files,
            ImportRepository imports,
            CatalogueRepository catalogue,
            ExtractRepository extracts,
            Areas areas) {
        this.source = source;
        this.files = files;
        this.imports = imports;
        this.catalogue = catalogue;
        this.extracts = extracts;
        this.areas = areas;
    }

    /** What a reading came to, with the corrections it was made with. */
    record Result(Reckoning reckoning, Corrections corrections, Outcome outcome) {}

    /**
     * Reads the file; where a file of the same shape has been put right before, once more with those corrections.
     *
     * @param each gets every value; not called for a first reading that is done again
     */
    Result preview(Import read, DoubleConsumer progress) {
        Reckoning first = read(read, read.corrections(), o -> {}, progress);
        List<Long> sameFile = extracts.withFile(read.dataset(), read.sha256()).stream()
                .map(e -> e.id().value())
                .toList();
        Optional<ImportRepository.Profile> profile = imports.usesProfile(read.id())
                ? imports.profile(read.dataset(), catalogue.source(read.source()), shape(first))
                : Optional.empty();
        if (profile.isEmpty()) {
            return new Result(first, read.corrections(), first.outcome(sameFile, 0));
        }
        Corrections both = profile.get().corrections().with(read.corrections());
        Reckoning again = both.equals(read.corrections()) ? first : read(read, both, o -> {}, progress);
        return new Result(again, both, again.outcome(sameFile, profile.get().used()));
    }

    /** Reads the file and hands over each value. */
    Reckoning read(Import read, Corrections corrections, Consumer<Observation> each, DoubleConsumer progress) {
        Dataset dataset = catalogue.find(read.dataset()).orElseThrow();
        var defaults = new ImportDefaults(dataset, read.area(), read.period(), corrections);
        List<Area> known = areas.on(read.extracted(), null);
        var interpreter = new Interpreter(
                defaults,
                new AreaMatcher(known, corrections.areas()),
                new CategoryMatcher(
                        dataset.id(),
                        catalogue.categories(dataset.id()),
                        catalogue.synonyms(dataset.id()),
                        corrections.categories()),
                areas.municipality().map(Area::id).orElse(null),
                each);
        files.open(
                read.sha256(),
                file -> source.read(read.fileName(), file, new TableSource.Tables() {
                    @Override
                    public void begin(int number, String title) {
                        interpreter.begin(number, title);
                    }

                    @Override
                    public void row(ReadRow row) {
                        interpreter.row(row);
                    }

                    @Override
                    public void end(@Nullable RoleGrid grid) {
                        interpreter.end(grid);
                        progress.accept(0.5);
                    }
                }));
        return interpreter.finish();
    }

    /** A fingerprint of the headings of all tables, in which digits do not count: next month's file has the same. */
    static String shape(Reckoning reckoning) {
        var text = new StringBuilder();
        for (Outcome.Table table : reckoning.tables()) {
            text.append('\n').append(table.number());
            RoleGrid grid = table.grid();
            if (grid != null) {
                grid.rows().stream()
                        .flatMap(r -> r.cells().stream())
                        .filter(c -> c.role().equals("period") || c.role().equals("header"))
                        .forEach(
                                c -> text.append('|').append(Label.key(c.text()).replaceAll("\\d+", "#")));
            }
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names of all areas valid on a day, by id. */
    Map<String, String> areaNames(LocalDate day) {
        return areas.on(day, null).stream()
                .collect(java.util.stream.Collectors.toMap(a -> a.id().value(), Area::name, (a, b) -> a));
    }
}
