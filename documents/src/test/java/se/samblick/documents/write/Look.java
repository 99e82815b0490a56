package se.samblick.documents.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes the samples as files to be looked at: {@code Look FOLDER}. */
final class Look {
    private Look() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Map<String, Publication> samples = Map.of(
                "picture", Samples.picture(Edition.INTERNAL), "overfull", Samples.overfull(), "any", Samples.any(7));
        var pdf = new PdfWriter();
        for (Map.Entry<String, Publication> sample : samples.entrySet()) {
            Publication publication = sample.getValue();
            Files.writeString(
                    folder.resolve(sample.getKey() + ".html"),
                    HtmlWriter.standalone().write(publication));
            Files.write(folder.resolve(sample.getKey() + ".pdf"), pdf.write(publication));
            Files.write(folder.resolve(sample.getKey() + ".docx"), new DocxWriter().write(publication));
        }
    }
}
