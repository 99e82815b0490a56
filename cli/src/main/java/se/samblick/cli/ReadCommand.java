package se.samblick.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import se.samblick.tables.TableReader;
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
                long values = TableReader.stream(
                        file, path(file), (table, title, value) -> csv.row(file, table, title, value));
                if (values == 0) {
                    err.println(file + ": inga tabeller med värden hittades.");
                }
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

    private static Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new UnreadableTable(file, "", "ett namn som ingen fil kan ha", "en fil som finns");
        }
    }
}
