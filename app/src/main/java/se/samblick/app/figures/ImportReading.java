package se.samblick.app.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import se.samblick.app.area.Area;
import se.samblick.app.area.Areas;
import se.samblick.app.area.Boundaries;
import se.samblick.app.area.BoundaryMap;
import se.samblick.app.area.Division;
import se.samblick.app.identity.FirstMunicipality;

/** Reads an import's file with its corrections; the same for the preview and for the commit. */
@Service
class ImportReading {
    /** The values of longer files are kept from the reading to the commit. */
    private static final long KEPT_FROM = 1 << 20;

    private final TableSource source;
    private final FileRepository files;
    private final ImportRepository imports;
    private final CatalogueRepository catalogue;
    private final ExtractRepository extracts;
    private final PlaceRepository places;
    private final Areas areas;
    private final Boundaries boundaries;
    private final Revisions revisions;
    private final ResolvedFiles resolved;
    private final OtherPlaces others;

    ImportReading(
            TableSource source,
            FileRepository files,
            ImportRepository imports,
            CatalogueRepository catalogue,
            ExtractRepository extracts,
            PlaceRepository places,
            Areas areas,
            Boundaries boundaries,
            Revisions revisions,
            ResolvedFiles resolved,
            ObjectProvider<FirstMunicipality> municipalities) {
        this.source = source;
        this.files = files;
        this.imports = imports;
        this.catalogue = catalogue;
        this.extracts = extracts;
        this.places = places;
        this.areas = areas;
        this.boundaries = boundaries;
        this.revisions = revisions;
        this.resolved = resolved;
        this.others = new OtherPlaces(
                municipalities.stream().flatMap(list -> list.choices().stream()).toList());
    }

    /** What a reading came to, with the corrections it was made with. */
    record Result(Reckoning reckoning, Corrections corrections, Outcome outcome) {}

    /** Reads the file; where one of the same shape has been put right before, once more with those corrections. */
    Result preview(Import read, ReadingWatch watch) {
        Reading first = read(read, read.corrections(), watch);
        List<Long> sameFile = extracts.withFile(read.dataset(), read.sha256()).stream()
                .map(e -> e.id().value())
                .toList();
        Optional<ImportRepository.Profile> profile =
                imports.usesProfile(read.id()) ? profile(read, first.reckoning()) : Optional.empty();
        Corrections both =
                profile.map(p -> p.corrections().with(read.corrections())).orElse(read.corrections());
        Reading last = both.equals(read.corrections()) ? first : read(read, both, watch);
        int used = profile.map(ImportRepository.Profile::used).orElse(0);
        Outcome.Revision revision = revisions.of(read.dataset(), last.values());
        return new Result(last.reckoning(), both, last.reckoning().outcome(sameFile, used, revision));
    }

    private Optional<ImportRepository.Profile> profile(Import read, Reckoning reckoning) {
        String source = catalogue.source(read.source());
        return Shape.known(reckoning.tables()).stream()
                .map(shape -> imports.profile(read.dataset(), source, shape))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** @param values the first ones, null if there are more than can be compared with an earlier extract */
    private record Reading(Reckoning reckoning, @Nullable List<Observation> values) {}

    /** Reads the file; once more if only that can tell whether values that stand twice say the same. */
    private Reading read(Import read, Corrections corrections, ReadingWatch watch) {
        Reading first = read(read, corrections, Set.of(), watch);
        Set<SeenCells.Cell> doubted = first.reckoning().doubted();
        return doubted.isEmpty() ? first : read(read, corrections, doubted, watch);
    }

    private Reading read(Import read, Corrections corrections, Set<SeenCells.Cell> watched, ReadingWatch watch) {
        boolean isLong = files.size(read.sha256()) > KEPT_FROM;
        ResolvedRows rows = isLong ? new ResolvedRows() : null;
        var values = new Revisions.Gathered();
        try (Prepared prepared = prepare(read, corrections)) {
            Reckoning reckoning = prepared.read(
                    o -> {
                        values.add(o);
                        if (rows != null) {
                            rows.add(o);
                        }
                    },
                    watched,
                    watch);
            keep(read.id(), rows, prepared.known(), corrections, reckoning);
            return new Reading(reckoning, values.all());
        } catch (RuntimeException e) {
            if (rows != null) {
                rows.close();
            }
            throw e;
        }
    }

    private void keep(
            ImportId id, @Nullable ResolvedRows rows, Known known, Corrections corrections, Reckoning reckoning) {
        if (rows != null) {
            rows.finish();
            resolved.keep(id, new ResolvedFiles.Resolved(rows, known, corrections, reckoning));
        }
    }

    /** The long file as this program has read it before, if it would be read the same today; the caller closes it. */
    Optional<ResolvedFiles.Resolved> resolved(Import read) {
        return resolved.take(read.id(), known(read), read.corrections());
    }

    /** Fetches all that the reading needs, so that the reading itself asks the database nothing. */
    Prepared prepare(Import read, Corrections corrections) {
        return new Prepared(read, files.copy(read.sha256()), known(read), corrections);
    }

    private Known known(Import read) {
        Dataset dataset = catalogue.find(read.dataset()).orElseThrow();
        boolean events = dataset.kind().eventByEvent();
        return new Known(
                dataset,
                areas.on(read.extracted(), null),
                areas.municipality().map(Area::id).orElse(null),
                catalogue.categories(dataset.id()),
                catalogue.synonyms(dataset.id()),
                catalogue.groups(dataset.id()),
                places.precision(),
                events ? boundaries.map() : BoundaryMap.NONE,
                events ? divisions(dataset.id()) : Set.of());
    }

    /** The divisions of the areas that a dataset has values for; the municipality's before it has any. */
    private Set<Division> divisions(DatasetId dataset) {
        Set<Division> divisions = EnumSet.noneOf(Division.class);
        extracts.areasOf(dataset).forEach(a -> areas.find(a).map(Area::division).ifPresent(divisions::add));
        return divisions.isEmpty() ? EnumSet.of(Division.MUNICIPAL) : divisions;
    }

    /** A file ready to be read once. */
    final class Prepared implements AutoCloseable {
        private final Import read;
        private final FileRepository.Copy file;
        private final Known known;
        private final Corrections corrections;

        private Prepared(Import read, FileRepository.Copy file, Known known, Corrections corrections) {
            this.read = read;
            this.file = file;
            this.known = known;
            this.corrections = corrections;
        }

        Known known() {
            return known;
        }

        /** Reads the file and hands over each value. */
        Reckoning read(Consumer<Observation> each, ReadingWatch watch) {
            return read(each, Set.of(), watch);
        }

        /** @param watched cells that an earlier reading found to stand twice */
        private Reckoning read(Consumer<Observation> each, Set<SeenCells.Cell> watched, ReadingWatch watch) {
            var defaults =
                    new ImportDefaults(known.dataset(), read.area(), read.period(), corrections, known.precision());
            var interpreter = new Interpreter(
                    defaults,
                    new AreaMatcher(known.areas(), corrections.areas(), others),
                    new CategoryMatcher(
                            known.dataset().id(),
                            known.categories(),
                            known.synonyms(),
                            corrections.categories(),
                            known.dataset().kind().holdsCrimes() ? CrimeCatalogue.swedish() : null),
                    known.municipality(),
                    new SeenCells(watched),
                    each);
            interpreter.groups(known.groups());
            interpreter.locate(new Locating(known.boundaries(), known.divisions()));
            try {
                source.read(
                        read.fileName(), file.path(), new Feeding(interpreter, FileProgress.of(file.path(), watch)));
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
    record Feeding(Interpreter interpreter, @Nullable FileProgress progress) implements TableSource.Tables {
        @Override
        public void begin(int number, String title, boolean areaFromText) {
            interpreter.begin(number, title, areaFromText);
        }

        @Override
        public void columns(List<TableSource.Column> columns) {
            interpreter.columns(columns);
        }

        @Override
        public void row(ReadRow row) {
            interpreter.row(row);
            if (progress != null) {
                progress.row();
            }
        }

        @Override
        public void doubt(String origin, String found, String expected) {
            interpreter.doubt(origin, found, expected);
        }

        @Override
        public void end(@Nullable RoleGrid grid, boolean part) {
            interpreter.end(grid, part);
        }
    }
}
