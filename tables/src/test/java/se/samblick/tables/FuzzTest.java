package se.samblick.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Damages whole files in all the ways a random number suggests: only the documented exception may come out, in time and
 * within a bound of memory.
 */
class FuzzTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Whatever is taken in all, so what is held at once is less. The files are of some kilobytes. */
    private static final long MOST_BYTES = 64L << 20;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static List<byte[]> wholeFiles = List.of();

    @BeforeAll
    static void makeWholeFiles() throws IOException {
        String csv =
                "Område: Ekdalen\n\nBrott;2021;;2022;\n;Kv 1;Kv 2;Kv 1;Kv 2\nVåld 1);1 204;<5;..;-3,5 %\n  Hot;\"a;b\";x;1;2\n;1;2;3;4\n* not\n";
        String text =
                "Innehåll\n\n| A | 2 |\n\nHushåll\n\nPeriod jan–sep\t2021\t2022\tUtv 21-22\nVåld\t1\t2\t100%\n\nOmråde     2021   2022\nEkdalen   1 204     88\n";
        String html =
                "<html><body><h2>Andel i procent</h2><table><tr><th rowspan=2>Fråga</th><th colspan=2>Stadsdel</th></tr><tr><td>A</td><td>B</td></tr><tr><td>Oro</td><td>4,5</td><td>x</td></tr></table></body></html>";
        String stat =
                "{\"class\":\"dataset\",\"label\":\"A 2022\",\"id\":[\"Tid\",\"b\"],\"size\":[1,2],\"dimension\":{\"Tid\":{\"category\":{\"index\":[\"2022\"]}},\"b\":{\"category\":{\"index\":{\"x\":0,\"y\":1}}}},\"value\":[1,null]}";
        String cases =
                "[{\"service_request_id\":\"1\",\"requested_datetime\":\"2022-09-14T22:30:00Z\",\"lat\":59.3,\"long\":18.0}]";
        String px =
                "CHARSET=\"ANSI\";TITLE=\"T\";STUB=\"region\";HEADING=\"år\";VALUES(\"region\")=\"A\",\"B\";VALUES(\"år\")=\"2021\";DATA=1 \"..\";";
        List<byte[]> files = new ArrayList<>();
        try (var folder = Files.list(Path.of("src/test/resources/tables"))) {
            for (Path path : folder.sorted().toList()) {
                if (!path.toString().endsWith(".tidy")) {
                    files.add(Files.readAllBytes(path));
                }
            }
        }
        files.addAll(
                List.of(
                        csv.getBytes(StandardCharsets.UTF_8),
                        csv.getBytes(Charset.forName("windows-1252")),
                        csv.replace(';', '\t').getBytes(StandardCharsets.UTF_16),
                        text.getBytes(StandardCharsets.UTF_8),
                        html.getBytes(StandardCharsets.UTF_8),
                        stat.getBytes(StandardCharsets.UTF_8),
                        cases.getBytes(StandardCharsets.UTF_8),
                        px.getBytes(StandardCharsets.UTF_8),
                        workbook(new XSSFWorkbook()),
                        workbook(new HSSFWorkbook()),
                        WorkbookTest.ods(
                                "<office:body><office:spreadsheet><table:table table:name=\"B\"><table:table-row>"
                                        + "<table:table-cell table:number-columns-spanned=\"2\" office:value-type=\"string\"><text:p>Brott</text:p></table:table-cell>"
                                        + "<table:table-cell office:value-type=\"float\" office:value=\"3\"/></table:table-row></table:table></office:spreadsheet></office:body>")));
        wholeFiles = List.copyOf(files);
    }

    private static byte[] workbook(Workbook empty) throws IOException {
        try (Workbook workbook = empty;
                var out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Ekdalen");
            for (int at = 0; at < 6; at++) {
                Row row = sheet.createRow(at);
                row.createCell(0).setCellValue(at == 0 ? "Brott" : "Kategori " + at);
                row.createCell(1).setCellValue(at == 0 ? 2021 : at * 3.5);
                row.createCell(2).setCellValue(at == 0 ? "2022" : "1 20" + at);
            }
            sheet.addMergedRegion(new CellRangeAddress(4, 5, 0, 0));
            workbook.write(out);
            return out.toByteArray();
        }
    }

    /** A container damaged from outside fails by its check sum at once; so one part of it is damaged instead. */
    private static byte[] damagedInside(byte[] container, Random random) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(container));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                boolean hit = part.length > 0 && random.nextInt(3) == 0;
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(hit ? damaged(part, random) : part);
            }
        }
        return out.toByteArray();
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] content = whole.clone();
        switch (random.nextInt(5)) {
            case 0 -> content = Arrays.copyOf(content, random.nextInt(content.length));
            case 1 -> {
                for (int times = 0; times < 1 + random.nextInt(12); times++) {
                    content[random.nextInt(content.length)] = (byte) random.nextInt(256);
                }
            }
            case 2 -> {
                int from = random.nextInt(content.length);
                int length = Math.min(content.length - from, random.nextInt(40));
                System.arraycopy(whole, random.nextInt(content.length - length + 1), content, from, length);
            }
            case 3 -> {
                byte[] twice = Arrays.copyOf(content, content.length * 2);
                System.arraycopy(content, 0, twice, content.length, content.length);
                content = twice;
            }
            default -> content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return content;
    }

    @RepeatedTest(2_500)
    void aDamagedFileIsReadOrRefusedInOneSentence(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        byte[] whole = wholeFiles.get(random.nextInt(wholeFiles.size()));
        boolean container = whole.length > 2 && whole[0] == 'P' && whole[1] == 'K';
        byte[] content = container && random.nextInt(8) > 0 ? damagedInside(whole, random) : damaged(whole, random);

        String outcome = assertTimeoutPreemptively(LONGEST, () -> read(content));

        assertThat(outcome).startsWith("fil").doesNotContain("Exception", "\n");
    }

    private static String read(byte[] content) {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        String outcome = outcome(content);
        long taken = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;

        assertThat(taken).as("bytes of memory taken").isBetween(1L, MOST_BYTES);
        return outcome;
    }

    private static String outcome(byte[] content) {
        try {
            Reading reading = TableReader.read("fil", content);
            reading.tables().forEach(table -> assertThat(table.rows()).isNotNull());
            return "fil: " + reading.problems().size();
        } catch (UnreadableTable refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
