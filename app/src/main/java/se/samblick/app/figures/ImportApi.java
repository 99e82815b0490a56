package se.samblick.app.figures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.job.Job;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.Language;

/** Reading files in, for programs. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {
    private final Imports imports;
    private final ImportWork work;
    private final Figures figures;
    private final Wording wording;
    private final Asked asked;

    ImportApi(Imports imports, ImportWork work, Figures figures, Wording wording, Asked asked) {
        this.imports = imports;
        this.work = work;
        this.figures = figures;
        this.wording = wording;
        this.asked = asked;
    }

    record ProblemJson(
            String origin,
            String found,
            String expected,
            String severity,
            String kind,
            int table,
            List<Problem.Suggestion> suggestions) {}

    record ImportJson(
            String id,
            String dataset,
            String source,
            LocalDate extracted,
            String fileName,
            String sha256,
            String state,
            double progress,
            long rows,
            List<ProblemJson> problems,
            int moreProblems,
            List<Outcome.Preview> preview,
            List<TableJson> tables,
            List<Outcome.NewCategory> newCategories,
            List<Outcome.TotalLine> totals,
            List<String> sameFile,
            Outcome.@Nullable Revision revision,
            Outcome.@Nullable Events events,
            @Nullable Double saving,
            boolean resumed,
            Corrections corrections,
            @Nullable String failure,
            @Nullable String extract,
            Instant createdAt) {}

    record TableJson(
            int number,
            String title,
            long rows,
            @Nullable String area,
            List<Problem.Suggestion> suggestions,
            List<Outcome.Column> columns) {}

    /**
     * Corrections to a reading. All members may be left out; what they say is added to what was said before.
     *
     * @param keep origins that are no longer to be skipped
     * @param allCodes whether the file tells of every crime code, so that one that it does not name is zero
     */
    record CorrectionsJson(
            @Nullable String area,
            @Nullable String period,
            @Nullable Map<Integer, String> tables,
            @Nullable Map<String, String> areas,
            @Nullable Map<String, String> categories,
            @Nullable Map<String, String> periods,
            @Nullable Map<String, String> columns,
            @Nullable Map<String, String> cells,
            @Nullable List<String> skip,
            @Nullable List<String> keep,
            @Nullable Boolean allCodes) {
        Corrections toCorrections() {
            return new Corrections(
                    area,
                    period,
                    or(tables),
                    or(areas),
                    or(categories),
                    or(periods),
                    or(columns),
                    or(cells),
                    skip == null ? Set.of() : Set.copyOf(skip),
                    allCodes);
        }

        private static <K, V> Map<K, V> or(@Nullable Map<K, V> map) {
            return map == null ? Map.of() : map;
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Right.IMPORT_FIGURES)
    ResponseEntity<ImportJson> upload(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam String dataset,
            @RequestParam(required = false) @Nullable String profile,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String extracted)
            throws IOException {
        var upload = Upload.of(file, text);
        var request = new NewImport(
                asked.dataset(dataset),
                upload.name(),
                blankToNull(source),
                asked.dayOrNull(extracted),
                blankToNull(area),
                blankToNull(period),
                !"none".equals(profile));
        try (InputStream content = upload.content()) {
            Import begun = imports.upload(request, content);
            return ResponseEntity.accepted()
                    .header("Location", "/api/v1/imports/" + begun.id())
                    .body(json(begun));
        }
    }

    /** What was sent: a file, or pasted text. */
    record Upload(String name, InputStream content) {
        static Upload of(@Nullable MultipartFile file, @Nullable String text) throws IOException {
            if (file != null && !file.isEmpty()) {
                String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
                return new Upload(cleaned(name), file.getInputStream());
            }
            if (text != null && !text.isBlank()) {
                return new Upload("inklistrat.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            }
            throw new InvalidInput("figures.import.empty");
        }

        /** Each of several files, or the pasted text. */
        static List<Upload> of(List<MultipartFile> files, String text) throws IOException {
            List<Upload> uploads = new ArrayList<>();
            for (MultipartFile file : files) {
                if (!file.isEmpty()) {
                    uploads.add(of(file, null));
                }
            }
            return uploads.isEmpty() ? List.of(of((MultipartFile) null, text)) : uploads;
        }

        /** The last part of the name, without what no file name holds. */
        private static String cleaned(String name) {
            String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                    .replaceAll("\\p{Cntrl}", "")
                    .strip();
            String shortened = last.length() > 200 ? last.substring(last.length() - 200) : last;
            return shortened.isEmpty() ? "fil" : shortened;
        }
    }

    @GetMapping
    @Needs(Right.IMPORT_FIGURES)
    ApiPage<ImportJson> list(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        var which = ApiPage.Asked.of(page, size);
        return which.of(
                imports.list(which.page(), which.size()).stream()
                        .map(this::json)
                        .toList(),
                imports.count());
    }

    @GetMapping("/{id}")
    @Needs(Right.IMPORT_FIGURES)
    ImportJson get(@PathVariable String id) {
        return json(imports.get(asked.importId(id)));
    }

    @PatchMapping("/{id}")
    @Needs(Right.IMPORT_FIGURES)
    ImportJson correct(@PathVariable String id, @RequestBody CorrectionsJson corrections) {
        ImportId which = asked.importId(id);
        List<String> keep = corrections.keep();
        if (keep != null && !keep.isEmpty()) {
            imports.keep(which, keep);
        }
        return json(imports.correct(which, corrections.toCorrections()));
    }

    /** A long file is saved by a job: then the answer is 202, and the import tells how far it has come. */
    @PostMapping("/{id}/commit")
    @Needs(Right.IMPORT_FIGURES)
    ResponseEntity<ImportJson> commit(@PathVariable String id) {
        ImportId which = asked.importId(id);
        boolean done = imports.save(which).isPresent();
        return ResponseEntity.status(done ? HttpStatus.OK : HttpStatus.ACCEPTED).body(json(imports.get(which)));
    }

    /** Calls off the reading or the saving that is at work. */
    @PostMapping("/{id}/cancel")
    @Needs(Right.IMPORT_FIGURES)
    ImportJson cancel(@PathVariable String id) {
        ImportId which = asked.importId(id);
        imports.cancel(which);
        return json(imports.get(which));
    }

    @PostMapping("/{id}/undo")
    @Needs(Right.IMPORT_FIGURES)
    ImportJson undo(@PathVariable String id) {
        ImportId which = asked.importId(id);
        imports.undo(which);
        return json(imports.get(which));
    }

    private ImportJson json(Import read) {
        Outcome outcome = read.outcome();
        ExtractId extract = read.extract();
        return new ImportJson(
                read.id().toString(),
                read.dataset().value(),
                read.source(),
                read.extracted(),
                read.fileName(),
                read.sha256(),
                read.state().code(),
                read.progress(),
                read.rows(),
                outcome.problems().stream().map(this::json).toList(),
                outcome.moreProblems(),
                outcome.preview(),
                outcome.tables().stream()
                        .map(t ->
                                new TableJson(t.number(), t.title(), t.rows(), t.area(), t.suggestions(), t.columns()))
                        .toList(),
                outcome.newCategories(),
                outcome.totals(),
                outcome.sameFile().stream().map(String::valueOf).toList(),
                outcome.revision(),
                outcome.events(),
                work.saving(read.id()).map(Job::share).orElse(null),
                work.resumed(read),
                read.corrections(),
                read.state() == Import.State.READY ? work.savingFailed(read.id()) : read.failure(),
                extract == null ? null : extract.toString(),
                read.createdAt());
    }

    private ProblemJson json(Problem problem) {
        return new ProblemJson(
                problem.origin(),
                problem.found(),
                wording.expected(problem, Language.SV),
                problem.severity().code(),
                problem.kind(),
                problem.table(),
                problem.suggestions());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
