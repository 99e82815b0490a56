package se.samblick.app.figures;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Reads what the libraries can read. */
@Component
class DocumentTableSource implements TableSource {
    @Override
    public void read(String name, Path file, Tables tables) throws IOException {
        if (!TidyCsv.is(file)) {
            throw new UnreadableFile(
                    "%s: hittade inga tabeller, väntade tidy CSV som samblick read skriver.".formatted(name),
                    new IOException(name));
        }
        TidyCsv.read(name, file, tables);
    }
}
