package se.samblick.cli.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class AnalyseCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesOneRowForEachRow() throws IOException {
        int status = analyse("id,before,after\n\"å, ä\",0,0\nb,10,10\n", "change");

        assertThat(status).isZero();
        assertThat(out.toString().lines())
                .startsWith("id,difference,percent,ratio,ratio_low,ratio_high,p_exact,p_mid", "\"å, ä\",0,,,,,1,1")
                .last()
                .asString()
                .matches("b,0,0,1,0\\.37354684669936\\d*,2\\.67704040024947\\d*,1,(1|0\\.9999999999999\\d*)");
    }

    @Test
    void keepsTheOrderOfInterleavedSeries() throws IOException {
        int status = analyse("""
                series,date,count
                b,2024-01-01,3
                a,2024-01-01,4
                b,2024-01-08,3
                a,2024-01-08,5
                """, "outbreak", "--set", "from=2024-01-08");

        assertThat(status).isZero();
        assertThat(out).hasToString("""
                series,date,expected,upper,score,alarm,state
                b,2024-01-08,,,,,not-assessable
                a,2024-01-08,,,,,not-assessable
                """);
    }

    @Test
    void listsEveryMethodWithItsSource() {
        int status = run("--list");

        assertThat(status).isZero();
        assertThat(out.toString().lines()).hasSize(14).allMatch(line -> line.matches("\\S+ +.+[(].+[)]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # method              | input                                  | error
            change                | id,before,after;a,-1,3                 | rad 2, kolumn before: hittade ”-1”, väntade ett heltal
            change                | id,before,after;a,1,2;b,x,3            | rad 3, kolumn before: hittade ”x”
            change                | id,before,after;a,1,2.5                | rad 2, kolumn after: hittade ”2.5”
            change                | id,before,after,längd;a,1,2,3          | rad 1, okänd kolumn: hittade ”längd”
            change                | id,before;a,1                          | kolumnen after saknas
            change                | id,before,after;a,1                    | rad 2: hittade ”2 fält”, väntade 3 fält
            change                | id,before,after,exposure_before;a,1,2,5 | kolumn exposure_after: hittade ett tomt fält
            rate                  | id,count,exposure;a,3,-5               | kolumn exposure: hittade ”-5”
            standardise           | id,stratum,count,exposure,weight;a,1,3,0,1 | rad 2, kolumn exposure: hittade ”0”
            proportion            | id,successes,n;a,4,3                   | kolumn successes: hittade ”4”, väntade högst n (3)
            proportion-difference | id,successes_a,n_a,successes_b,n_b;a,1,2,9,8 | kolumn successes_b
            adjust                | id,p;a,0.5;b,1.5                       | rad 3, kolumn p: hittade ”1.5”
            funnel                | id,count,expected;a,1,NaN              | kolumn expected: hittade ”NaN”
            trend                 | series,time,count;a,1,3;a,1,4          | rad 3, kolumn time
            outbreak              | series,date,count;a,2024-02-30,4       | kolumn date: hittade ”2024-02-30”, väntade ett datum
            ears                  | series,date,count;a,2024-01-01,4;a,2024-01-01,4 | rad 3, kolumn date
            hotspot               | id,x,y,value;a,1,2,3                   | Valet distance saknas
            survey                | stratum,weight,group,value;A,1,g,2     | kolumn value: hittade ”2”, väntade 0, 1 eller
            windows               | date,window;2024-01-01,month           | kolumn window: hittade ”month”
            windows               | date,window;0001-03-01,year-to-date    | kolumn date: hittade ”0001-03-01”, väntade ett datum vars
            windows               | date,window;+12345-01-01,year-to-date  | kolumn date: hittade ”+12345-01-01”, väntade ett datum
            funnel                | id,count,expected;a,1,1e300            | rad 2, kolumn expected: hittade ”1e300”, väntade ett tal från
            ears                  | series,date,count;a,2024-01-01,1e18    | rad 2, kolumn count: hittade ”1e18”, väntade ett heltal som är högst
            outbreak              | series,date,count,population;a,2024-01-01,4,;a,2024-01-08,4,x | rad 3, kolumn population: hittade ”x”
            trend                 | series,time,count;a,1,1e400            | rad 2, kolumn count: hittade ”1e400”
            okänd                 | id;1                                   | Okänd metod: hittade ”okänd”
            """)
    void saysInOneSentenceWhatIsWrongAndWhere(String method, String input, String error) throws IOException {
        int status = analyse(input.replace(';', '\n') + "\n", method);

        assertThat(status).isEqualTo(2);
        assertThat(err.toString().strip()).contains(error).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            level=2    | Valet level: hittade ”2”, väntade ett tal mellan 0 och 1
            nivå=0.9   | --set: hittade ”nivå”, väntade något av level
            level      | --set: hittade ”level”, väntade namn=värde
            level=hög  | Valet level: hittade ”hög”, väntade ett tal
            """)
    void saysWhichOptionIsWrongAlsoWithoutRowsToUseItOn(String assignment, String error) throws IOException {
        int status = analyse("id,count,exposure\n", "rate", "--set", assignment);

        assertThat(status).isEqualTo(2);
        assertThat(err.toString().strip()).contains(error).hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            outbreak        | series,date,count  | no_periods=2147483647 | Valet no_periods: hittade ”2147483647”, väntade ett heltal från 1
            outbreak        | series,date,count  | from=2024             | Valet from: hittade ”2024”, väntade ett datum
            outbreak        | series,date,count  | limit54=5             | Valet limit54: hittade ”5”, väntade två heltal
            ears            | series,date,count  | baseline=2            | Valet baseline: hittade ”2”, väntade ett heltal från 3
            ears            | series,date,count  | method=C4             | Valet method: hittade ”C4”, väntade C1, C2 eller C3
            hotspot         | id,x,y,value       | distance=-1           | Valet distance: hittade ”-1.0”, väntade ett tal som är 0
            adjust          | id,p               | method=BH             | Valet method: hittade ”BH”, väntade bh, by, holm
            """)
    void saysWhichOptionOfAMethodIsWrong(String method, String header, String assignment, String error)
            throws IOException {
        int status = analyse(header + "\n", method, "--set", assignment);

        assertThat(status).isEqualTo(2);
        assertThat(err.toString().strip()).contains(error).hasLineCount(1);
    }

    @Test
    void refusesMoreCellsThanFitInMemory() throws IOException {
        List<String> options = new ArrayList<>();
        for (String option : List.of("bandwidth=1", "xmin=0", "ymin=0", "cell=1", "columns=100000", "rows=100000")) {
            options.addAll(List.of("--set", option));
        }

        int status = analyse("x,y\n1,1\n", "density-surface", options.toArray(String[]::new));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).contains("Valet rows: hittade ”100000”, väntade högst 10000000 rutor");
    }

    @Test
    void refusesAnEmptyFileAndAMissingOne() throws IOException {
        assertThat(analyse("", "rate")).isEqualTo(2);
        assertThat(run("rate", "--input", folder.resolve("saknas.csv").toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("filen är tom").contains("filen finns inte");
    }

    private int analyse(String csv, String method, String... options) throws IOException {
        Path input = Files.writeString(folder.resolve("in.csv"), csv);
        List<String> arguments = new ArrayList<>(List.of(method, "--input", input.toString()));
        arguments.addAll(List.of(options));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return new CommandLine(new AnalyseCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
