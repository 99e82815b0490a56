package se.samblick.cli.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Good input with a few fields broken: answered with numbers, or refused with one sentence, never otherwise. */
class BrokenInputTest {
    private static final int TRIES = 120;
    private static final List<String> BROKEN = List.of(
            "",
            "NaN",
            "Inf",
            "-Infinity",
            "1e400",
            "-1e308",
            "1e-320",
            "-1",
            "-0",
            "0",
            "1.5",
            "abc",
            "１",
            "\"",
            "1,5",
            "9223372036854775808",
            "1e18",
            "1e15",
            "2024-02-30",
            "0001-01-01",
            "9999-12-31",
            "+12345-01-01",
            "0x10",
            "0.5",
            "  7 ",
            "true");

    /** In any column but the first, which repeats the input. */
    private static final Pattern NO_NUMBER = Pattern.compile(",(NaN|-?Infinity|-0(\\.0)?)(,|$)", Pattern.MULTILINE);

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            change                | id,before,after,exposure_before,exposure_after;a,3,5,1,2;b,0,4,,;c,9,0,2,1 | level=0.9
            rate                  | id,count,exposure;a,3,5;b,0,2;c,7,0                                | level=0.9
            standardise           | id,stratum,count,exposure,weight;a,1,3,10,2;a,2,0,20,1;b,1,4,5,3   | level=0.9
            proportion            | id,successes,n;a,3,5;b,0,0;c,7,7                                   | level=0.9
            proportion-difference | id,successes_a,n_a,successes_b,n_b;a,3,5,1,4;b,0,3,0,2             | level=0.9
            adjust                | id,p;a,0.01;b,;c,0.5;d,1                                           | method=holm
            funnel                | id,count,expected;a,3,5;b,0,;c,7,2.5;d,1,1                         | overdispersion=additive
            trend                 | series,time,count,exposure;a,1,3,1;a,2,5,1;a,4,2,2;b,1,1,1         | level=0.9
            outbreak              | series,date,count,population;a,2024-01-01,3,9;a,2024-01-08,4,9     | b=1
            ears                  | series,date,count;a,2024-01-01,3;a,2024-01-02,4;a,2024-01-03,9;a,2024-01-04,1 | baseline=3
            density-surface       | x,y;1,1;3,2.5;9,9 | bandwidth=1 cell=1 columns=4 rows=3 xmin=0 ymin=0
            hotspot               | id,x,y,value;a,0,0,3;b,1,1,4;c,9,9,5                               | distance=2
            survey                | stratum,stratum_size,weight,group,value;A,9,3,g,1;A,9,3,g,0;A,9,3,h,1 | level=0.9
            windows               | date,window;2024-02-29,year-to-date;2023-01-01,iso-week-to-date    | level=0.9
            """)
    void isAnsweredOrRefusedInOneSentence(String method, String input, String assignment) throws IOException {
        Random random = new Random(method.hashCode());
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            List<String> arguments = arguments(method, input, assignment, random);

            int status = new CommandLine(new AnalyseCommand())
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(arguments.toArray(String[]::new));

            String told = arguments + "\n" + Files.readString(folder.resolve("in.csv")) + err;
            if (status == 0) {
                assertThat(NO_NUMBER.matcher(out.toString()).find()).as(told).isFalse();
            } else {
                refused++;
                assertThat(status).as(told).isEqualTo(2);
                assertThat(out.toString()).as(told).isEmpty();
                assertThat(err.toString().strip())
                        .as(told)
                        .hasLineCount(1)
                        .endsWith(".")
                        .doesNotContain("Exception");
            }
        }
        assertThat(refused).isBetween(TRIES / 10, TRIES - 1);
    }

    private List<String> arguments(String method, String input, String assignment, Random random) throws IOException {
        List<String[]> rows = new ArrayList<>();
        Arrays.stream(input.split(";")).forEach(row -> rows.add(row.split(",", -1)));
        for (int k = random.nextInt(3); k > 0; k--) {
            String[] row = rows.get(1 + random.nextInt(rows.size() - 1));
            row[random.nextInt(row.length)] = BROKEN.get(random.nextInt(BROKEN.size()));
        }
        StringBuilder csv = new StringBuilder();
        rows.forEach(row -> csv.append(String.join(",", row)).append('\n'));
        if (random.nextInt(10) == 0) {
            csv.setLength(random.nextInt(csv.length()));
        }
        Path file = Files.writeString(folder.resolve("in.csv"), csv);
        List<String> arguments = new ArrayList<>(List.of(method, "--input", file.toString()));
        String[] assigned = assignment.split(" ");
        int broken = random.nextInt(4) == 0 ? random.nextInt(assigned.length) : -1;
        for (int i = 0; i < assigned.length; i++) {
            String name = assigned[i].substring(0, assigned[i].indexOf('='));
            if (i == broken) {
                arguments.addAll(List.of("--set", name + "=" + BROKEN.get(random.nextInt(BROKEN.size()))));
            } else if (!method.equals("windows")) {
                arguments.addAll(List.of("--set", assigned[i]));
            }
        }
        return arguments;
    }
}
