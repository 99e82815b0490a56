package se.samblick.cli.analyse;

import java.util.List;

/**
 * A method of the library as a command: CSV in, CSV out.
 *
 * @param summary one Swedish line, with the source
 * @param required columns that the input must have
 * @param optional columns that it may have
 * @param options names that may be set
 * @param output columns of the output
 */
record Method(
        String name,
        String summary,
        List<String> required,
        List<String> optional,
        List<String> options,
        List<String> output,
        Work work) {
    /** Works the output out from the input. */
    interface Work {
        void run(InputTable in, Settings set, OutputTable out);
    }

    static Method of(
            String name, String summary, String required, String optional, String options, String output, Work work) {
        return new Method(name, summary, split(required), split(optional), split(options), split(output), work);
    }

    private static List<String> split(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(","));
    }
}
