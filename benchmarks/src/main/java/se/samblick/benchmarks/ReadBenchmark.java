package se.samblick.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.samblick.tables.TableReader;

/**
 * One measurement of reading in a JVM of its own, so that start and warming up count as they do for a user. Prints
 * milliseconds, values and the most memory the process held. {@code benchmarks/read.sh} runs it and prints ratios.
 */
public final class ReadBenchmark {
    private static final String[] CRIMES = {
        "Misshandel mot man, utomhus", "Olaga hot", "Sexuellt ofredande", "Bilstöld", "Cykelstöld", "Klotter"
    };

    private ReadBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        long start = System.nanoTime();
        long values;
        switch (arguments[0]) {
            case "ours" -> values = TableReader.stream("fil", file, (table, title, value) -> {});
            case "poi" -> values = withUserModel(file);
            case "write-xlsx" -> values = writeWorkbook(file, Integer.parseInt(arguments[2]));
            case "write-csv" -> values = writeText(file, Long.parseLong(arguments[2]));
            default -> throw new IllegalArgumentException("No measurement '%s'".formatted(arguments[0]));
        }
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        System.out.printf(Locale.ROOT, "%d %d %d%n", milliseconds, values, peakMegabytes());
    }

    /** What a program does with POI's user model: opens the workbook and asks every cell for its value. */
    private static long withUserModel(Path file) throws IOException {
        long values = 0;
        double sum = 0;
        try (InputStream in = Files.newInputStream(file);
                var workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.NUMERIC) {
                            sum += cell.getNumericCellValue();
                        } else {
                            sum += cell.getStringCellValue().length();
                        }
                        values++;
                    }
                }
            }
        }
        return Double.isNaN(sum) ? -1 : values;
    }

    /** A long workbook as spreadsheets write it: shared texts, one row for each area, crime and week. */
    private static long writeWorkbook(Path file, int rows) throws IOException {
        var random = new Random(1);
        try (var workbook = new SXSSFWorkbook(null, 100, true, true);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("Data");
            write(sheet.createRow(0), "Område", "Brottskod", "Brott", "Vecka", "Antal");
            for (int at = 0; at < rows; at++) {
                Row row = sheet.createRow(at + 1);
                int crime = at / 208 % CRIMES.length;
                write(
                        row,
                        "Område " + at / (208 * CRIMES.length),
                        String.format(Locale.ROOT, "%04d", 365 + crime),
                        CRIMES[crime],
                        2019 + at % 208 / 52 + "v" + (at % 52 + 1));
                row.createCell(4).setCellValue(random.nextInt(40));
            }
            workbook.write(out);
        }
        return rows;
    }

    private static void write(Row row, String... texts) {
        for (int at = 0; at < texts.length; at++) {
            row.createCell(at).setCellValue(texts[at]);
        }
    }

    private static long writeText(Path file, long bytes) throws IOException {
        var random = new Random(1);
        long rows = 0;
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Område;Brottskod;Brott;Vecka;Antal\r\n");
            while (written < bytes) {
                int crime = (int) (rows / 208 % CRIMES.length);
                String line = "0099A" + rows / (208 * CRIMES.length) + " Ekdalen;0" + (365 + crime) + ";"
                        + CRIMES[crime] + ";" + (2019 + rows % 208 / 52) + "v" + (rows % 52 + 1) + ";"
                        + random.nextInt(40) + "\r\n";
                out.write(line);
                written += line.length() + 1;
                rows++;
            }
        }
        return rows;
    }

    /** The most memory the process held, where the system tells; else what the heap holds now. */
    private static long peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
