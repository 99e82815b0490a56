package se.samblick.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.samblick.cli.analyse.AnalyseCommand;

/** The commands that need no server. Each is one class beside this one. */
@Command(
        name = "./samblick",
        description = "Granskar och läser dokument och tabeller utan server.",
        subcommands = {AnalyseCommand.class, CheckCommand.class, ReadCommand.class})
public final class Samblick implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    private Samblick() {}

    @Override
    public void run() {
        Objects.requireNonNull(spec).commandLine().usage(spec.commandLine().getOut());
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = run(out, err, arguments);
        out.flush();
        System.exit(status);
    }

    /** Runs one command line and answers its exit status; what {@code main} does, without ending the process. */
    static int run(PrintStream out, PrintStream err, String... arguments) {
        CommandLine line = new CommandLine(new Samblick());
        line.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((problem, given) -> {
            problem.getCommandLine().getErr().println(sentence(problem));
            return CommandLine.ExitCode.USAGE;
        });
        return line.execute(arguments);
    }

    private static String sentence(CommandLine.ParameterException problem) {
        String help = "se ./samblick help.";
        if (problem instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return "Okänt argument: hittade ”" + unmatched.getUnmatched().get(0) + "”, " + help;
        }
        if (problem.getArgSpec() != null) {
            return "Argumentet " + problem.getArgSpec().paramLabel() + " saknas eller har fel värde, " + help;
        }
        return "Kommandoraden går inte att förstå, " + help;
    }
}
