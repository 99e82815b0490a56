package se.samblick.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The accounts of the demo with their passwords, in {@code demo-accounts.json} beside the database. */
final class DemoAccountsFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    DemoAccountsFile(Path directory) {
        file = directory.resolve("demo-accounts.json");
    }

    /** An account as the contract shapes it; {@code area} is an area id. */
    record Entry(String user, String password, String role, String area, String token) {}

    Path path() {
        return file;
    }

    void write(List<Entry> entries) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), "demo-accounts", ".part");
            Files.writeString(whole, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(entries) + "\n");
            if (whole.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(whole, PosixFilePermissions.fromString("rw-------"));
            }
            Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the file says; nothing if there is none, as with a database that was never a demo. */
    List<Entry> read() {
        try {
            return Files.exists(file) ? List.of(JSON.readValue(Files.readString(file), Entry[].class)) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
