package se.samblick.app.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Areas;

/** Reads an import's file with its corrections; the same for the preview and for the commit. */
@Service
class ImportReading {
    private final TableSource source;
    private final FileRepository files;
    private final ImportRepository imports;
    private final CatalogueRepository catalogue;
    private final ExtractRepository extracts;
    private final PlaceRepository places;
    private final Areas areas;

    ImportReading(
            TableSource source,
            FileRepository files,
            ImportRepository imports,
            CatalogueRepository catalogue,
            ExtractRepository extracts,
            PlaceRepository places,
            Areas areas) {
        this.source = source;
        this.files = files;
        this.imports = imports;
        this.catalogue = catalogue;
        this.extracts = extracts;
        this.places = places;
        this.areas = areas;
    }

    /** What a reading came to, with the corrections it was made with. */
    record Result(Reckoning reckoning, Corrections corrections, Outcome outcome) {}

    /** Reads the file; where one of the same shape has been put right before, once more with those corrections. */
    Result preview(Import read, DoubleConsumer progress) {
        Reckoning first = read(read, read.corrections(), progress);
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
        Reckoning again = both.equals(read.corrections()) ? first : read(read, both, progress);
        return new Result(again, both, again.outcome(sameFile, profile.get().used()));
    }

    private Reckoning read(Import read, Corrections corrections, DoubleConsumer progress) {
        try (Prepared prepared = prepare(read, corrections)) {
            return prepared.read(o -> {}, progress);
        }
    }

    /** Fetches all that the reading needs, so that the reading itself asks the database nothing. */
    Prepared prepare(Import read, Corrections corrections) {
        Dataset dataset = catalogue.find(read.dataset()).orElseThrow();
        var defaults = new ImportDefaults(dataset, read.area(), read.period(), corrections, places.precision());
        var areaMatcher = new AreaMatcher(areas.on(read.extracted(), null), corrections.areas());
        var categoryMatcher = new CategoryMatcher(
                dataset.id(),
                catalogue.categories(dataset.id()),
                catalogue.synonyms(dataset.id()),
                corrections.categories());
        AreaId municipality = areas.municipality().map(Area::id).orElse(null);
        return new Prepared(
                read.fileName(), files.copy(read.sha256()), defaults, areaMatcher, categoryMatcher, municipality);
    }

    /** A file ready to be read once. */
    final class Prepared implements AutoCloseable {
        private final String name;
        private final FileRepository.Copy file;
        private final ImportDefaults defaults;
        private final AreaMatcher areaMatcher;
        private final CategoryMatcher categoryMatcher;
        private final @Nullable AreaId municipality;

        private Prepared(
                String name,
                FileRepository.Copy file,
                ImportDefaults defaults,
                AreaMatcher areaMatcher,
                CategoryMatcher categoryMatcher,
                @Nullable AreaId municipality) {
            this.name = name;
            this.file = file;
            this.defaults = defaults;
            this.areaMatcher = areaMatcher;
            this.categoryMatcher = categoryMatcher;
            this.municipality = municipality;
        }

        /** Reads the file and hands over each value. */
        Reckoning read(Consumer<Observation> each, DoubleConsumer progress) {
            var interpreter = new Interpreter(defaults, areaMatcher, categoryMatcher, municipality, each);
            try {
                source.read(name, file.path(), new Feeding(interpreter, progress));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return interpreter.finish();
        }

        @Override
        public void close() {
            file.close();
        }
    }

    /** Passes tables on to the interpreter. */
    private record Feeding(Interpreter interpreter, DoubleConsumer progress) implements TableSource.Tables {
        @Override
        public void begin(int number, String title, boolean areaFromText) {
            interpreter.begin(number, title, areaFromText);
        }

        @Override
        public void leftOut(List<String> headers) {
            interpreter.leftOut(headers);
        }

        @Override
        public void row(ReadRow row) {
            interpreter.row(row);
        }

        @Override
        public void doubt(String origin, String found, String expected) {
            interpreter.doubt(origin, found, expected);
        }

        @Override
        public void end(@Nullable RoleGrid grid) {
            interpreter.end(grid);
            progress.accept(0.5);
        }
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
                        .filter(c -> c.role().equals("period") || c.role().equals("title"))
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
}
