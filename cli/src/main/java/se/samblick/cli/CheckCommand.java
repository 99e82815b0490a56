package se.samblick.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.samblick.documents.Document;
import se.samblick.documents.DocumentReader;
import se.samblick.documents.UnreadableDocument;
import se.samblick.review.Figures;
import se.samblick.review.Finding;
import se.samblick.review.Review;
import se.samblick.review.Verdict;
import se.samblick.review.measure.Measure;

/** {@code check}: the claims and tables of documents against each other. */
@Command(
        name = "check",
        description = "Granskar dokument: prövar påståenden mot dokumentets tabeller och givna siffror.")
final class CheckCommand implements Callable<Integer> {
    /** Forms of the answer. */
    enum Format {
        text,
        json
    }

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--format", paramLabel = "text|json", description = "Svarets form (förval: text).")
    private Format format = Format.text;

    @Option(
            names = "--figures",
            paramLabel = "FIL.csv",
            description = "Siffror i den form read skriver; får anges flera gånger.")
    private List<Path> figureFiles = new ArrayList<>();

    @Option(
            names = "--measure",
            paramLabel = "KATALOG",
            description = "Mäter granskningen på en katalog av dokument med facit (NAMN.claims) bredvid.")
    private @Nullable Path corpus;

    @Parameters(paramLabel = "FIL", arity = "0..*", description = "Dokument: txt, md, html, docx, odt eller pdf.")
    private List<String> files = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (corpus != null) {
            return measure(corpus, out, err);
        }
        if (files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Ange minst ett dokument att granska.");
        }
        List<Figures> figures = new ArrayList<>();
        for (Path file : figureFiles) {
            try {
                figures.addAll(FigureFile.read(file));
            } catch (UnreadableDocument e) {
                err.println(e.getMessage());
                return 2;
            }
        }
        List<CheckReport.Checked> checked = new ArrayList<>();
        boolean unread = false;
        for (String file : files) {
            try {
                Document document = DocumentReader.read(file, bytes(file));
                checked.add(new CheckReport.Checked(file, document, Review.run(document, figures)));
            } catch (UnreadableDocument e) {
                err.println(e.getMessage());
                unread = true;
            }
        }
        out.print(format == Format.json ? CheckReport.json(checked) : CheckReport.text(checked));
        out.flush();
        boolean contradicted = checked.stream()
                .flatMap(one -> one.result().findings().stream())
                .map(Finding::verdict)
                .anyMatch(verdict -> verdict == Verdict.CONTRADICTED);
        return unread ? 2 : contradicted ? 1 : 0;
    }

    private static int measure(Path corpus, PrintWriter out, PrintWriter err) {
        try {
            Measure measure = Measure.of(corpus);
            out.print(measure.table());
            measure.faults().forEach(fault -> out.println("\n" + fault));
            out.flush();
            return measure.faults().isEmpty() ? 0 : 1;
        } catch (UnreadableDocument e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new UnreadableDocument(file, "", "ingen fil med det namnet", "ett dokument");
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw new UnreadableDocument(file, "", "en fil som inte går att öppna", "ett läsbart dokument");
        }
    }

    static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
