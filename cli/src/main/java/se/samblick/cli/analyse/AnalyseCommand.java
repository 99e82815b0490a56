package se.samblick.cli.analyse;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one method of the statistics library over a CSV file. */
@Command(
        name = "analyse",
        description = "Kör en av statistikbibliotekets metoder på en CSV-fil och skriver CSV. Se --list.",
        mixinStandardHelpOptions = false)
public final class AnalyseCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int BAD_INPUT = 2;

    private static final List<Method> METHODS = List.of(
            CountMethods.CHANGE,
            CountMethods.RATE,
            CountMethods.STANDARDISE,
            ShareMethods.PROPORTION,
            ShareMethods.DIFFERENCE,
            ComparisonMethods.ADJUST,
            ComparisonMethods.FUNNEL,
            SeriesMethods.TREND,
            SeriesMethods.OUTBREAK,
            SeriesMethods.EARS,
            PlaceMethods.DENSITY,
            PlaceMethods.HOTSPOT,
            ShareMethods.SURVEY,
            ComparisonMethods.WINDOWS);

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "METOD", description = "Metodens namn, se --list.")
    private @Nullable String method;

    @Option(names = "--input", paramLabel = "FIL.csv", description = "CSV-fil i UTF-8 med rubrikrad.")
    private @Nullable String input;

    @Option(names = "--set", paramLabel = "namn=värde", description = "Ett val till metoden; kan ges flera gånger.")
    private List<String> assignments = List.of();

    @Option(names = "--list", description = "Visar metoderna och var de är beskrivna.")
    private boolean list;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            if (list) {
                METHODS.forEach(each -> out.print("%-22s %s\n".formatted(each.name(), each.summary())));
            } else {
                run(err).writeTo(out);
            }
            out.flush();
            return DONE;
        } catch (BadInput bad) {
            err.println(bad.getMessage());
            err.flush();
            return BAD_INPUT;
        }
    }

    private OutputTable run(PrintWriter err) {
        Method chosen = chosen();
        if (input == null) {
            throw new BadInput("Ange filen med --input FIL.csv.");
        }
        Settings settings = Settings.parse(assignments, chosen.options());
        InputTable in = InputTable.read(path(input), chosen.required(), chosen.optional());
        OutputTable out = new OutputTable(chosen.output());
        chosen.work().run(in, settings, out);
        if (in.size() == 0) {
            err.println(input + ": filen har en rubrikrad men inga rader.");
        }
        return out;
    }

    private Method chosen() {
        String names = METHODS.stream().map(Method::name).collect(Collectors.joining(", "));
        String name = method;
        if (name == null) {
            throw new BadInput("Ange en metod: " + names + ".");
        }
        return METHODS.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> BadInput.at("Okänd metod", name, "någon av " + names));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw BadInput.at("--input", text, "namnet på en fil");
        }
    }
}
