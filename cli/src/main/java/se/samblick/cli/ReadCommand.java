package se.samblick.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.samblick.tables.Observation;
import se.samblick.tables.Problem;
import se.samblick.tables.TableReader;
import se.samblick.tables.TableSink;
import se.samblick.tables.UnreadableTable;

/** Reads the tables of files and writes their values as tidy CSV, row by row as they are read. */
@Command(
        name = "read",
        description = "Läser tabeller ur kalkylblad, dokument, CSV, JSON och px och skriver CSV i lång form.",
        footer = "Exempel: ./samblick read brott.xlsx > brott.csv")
public final class ReadCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int REFUSED = 2;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FIL", description = "Filer att läsa; innehållet avgör formatet.")
    private List<String> files = List.of();

    @Override
    public Integer call() {
        PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
        TidyCsv csv = new TidyCsv(spec.commandLine().getOut());
        csv.header();
        int status = DONE;
        for (String file : files) {
            try {
                Printed printed = new Printed(file, csv);
                long values = TableReader.stream(file, path(file), printed);
                csv.flush();
                if (values == 0) {
                    err.println(file + ": inga tabeller med värden hittades.");
                }
                printed.tell(err);
            } catch (UnreadableTable refused) {
                csv.flush();
                err.println(refused.getMessage());
                status = REFUSED;
            }
        }
        csv.flush();
        err.flush();
        return status;
    }

    /** Writes the values of a file, and remembers what a reader should look at. */
    private static final class Printed implements TableSink {
        private static final int MOST = 20;
        private static final int MOST_CHECKED = 200_000;

        private final String file;
        private final TidyCsv csv;
        private final List<Problem> problems = new ArrayList<>();
        private long values;

        Printed(String file, TidyCsv csv) {
            this.file = file;
            this.csv = csv;
        }

        @Override
        public void accept(int table, String title, Observation value) {
            values++;
            csv.row(file, table, title, value);
        }

        @Override
        public void end(int table, Supplier<List<Problem>> found) {
            // a workbook of that size is checked when it is imported; here the values are wanted
            if (values <= MOST_CHECKED && problems.size() <= MOST) {
                found.get().stream()
                        .filter(problem -> problem.severity() != Problem.Severity.NOTE)
                        .forEach(problems::add);
            }
        }

        /** One line for each, on what was not understood or does not agree; the values are printed all the same. */
        void tell(PrintWriter err) {
            for (Problem problem : problems.subList(0, Math.min(MOST, problems.size()))) {
                err.println(file + ", " + problem.origin() + ": fann " + problem.found() + ", väntade "
                        + problem.expected());
            }
            if (problems.size() > MOST) {
                err.println(file + ": och " + (problems.size() - MOST) + " anmärkningar till.");
            }
        }
    }

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new UnreadableTable(file, "", "ett namn som ingen fil kan ha", "en fil som finns");
        }
    }
}
