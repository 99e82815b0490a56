package se.samblick.documents.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A zip written again with one time on every entry, also in the workbooks inside it, so that equal content is equal bytes. */
final class FixedZip {
    private FixedZip() {}

    /**
     * @param replaced entries that get other content, by name
     */
    static byte[] of(byte[] zip, LocalDate date, Map<String, byte[]> replaced) throws IOException {
        var out = new ByteArrayOutputStream(zip.length);
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip));
                var to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] content = from.readAllBytes();
                var copy = new ZipEntry(entry.getName());
                // Local time, as the zip format keeps it: independent of the machine's zone.
                copy.setTimeLocal(date.atStartOfDay());
                to.putNextEntry(copy);
                to.write(
                        entry.getName().endsWith(".xlsx")
                                ? of(content, date, Map.of())
                                : replaced.getOrDefault(entry.getName(), content));
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
