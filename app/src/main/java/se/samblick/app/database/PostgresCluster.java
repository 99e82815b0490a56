package se.samblick.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The data directory of our own server.
 *
 * @param data PostgreSQL's files
 * @param user as whom the programs run on them
 * @param password of both the administrator and the application, known to no one but this directory's owner
 */
record PostgresCluster(Path data, PostgresPrograms programs, ServerUser user, String password) {
    static final String ADMINISTRATOR = "postgres";
    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);
    private static final String FINISHED = "samblick-initdb-done";
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int PASSWORD_BYTES = 24;

    /** Opens the data directory under {@code directory}, which we hold the lock of; makes it the first time. */
    static PostgresCluster under(Path directory, PostgresPrograms programs) throws IOException {
        Path data = directory.resolve("pgdata");
        if (Files.exists(data) && !Files.exists(data.resolve(FINISHED))) {
            LOG.info("Databasen blev inte färdig förra gången och görs om");
            FileSystemUtils.deleteRecursively(data);
        }
        ServerUser user = ServerUser.forData(data, programs);
        Path secret = directory.resolve("postgres.password");
        if (!Files.exists(data)) {
            PostgresCluster made = new PostgresCluster(data, programs, user, newPassword(secret));
            made.initialise(directory);
            return made;
        }
        var cluster = new PostgresCluster(
                data, programs, user, Files.readString(secret).strip());
        cluster.checkVersion();
        return cluster;
    }

    private static String newPassword(Path secret) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        Files.deleteIfExists(secret);
        Files.createFile(secret, OWNER_ONLY);
        Files.writeString(secret, password);
        return password;
    }

    private void initialise(Path directory) throws IOException {
        LOG.info("Skapar databasen i {} …", data);
        Path given = Files.createTempFile(directory, "initdb-", ".password", OWNER_ONLY);
        try {
            Files.writeString(given, password);
            Files.createDirectory(
                    data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (user == ServerUser.NOBODY) {
                giveToNobody(given);
                giveToNobody(data);
            }
            Programs.Answer answer = Programs.run(user.command(
                    false,
                    List.of(
                            programs.program("initdb"),
                            "--pgdata=" + data,
                            "--username=" + ADMINISTRATOR,
                            "--auth=scram-sha-256",
                            "--pwfile=" + given,
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--text-search-config=swedish",
                            "--data-checksums",
                            "--no-instructions")));
            if (!answer.ok()) {
                throw new StartRefused("Databasen i %s gick inte att skapa: %s"
                        .formatted(data, answer.output().replace('\n', ' ')));
            }
            // The mark is made last and at once, so that it never stands for half a directory.
            Path mark = Files.createTempFile(directory, "initdb-", ".done");
            Files.move(mark, data.resolve(FINISHED), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(given);
        }
    }

    private static void giveToNobody(Path file) throws IOException {
        Files.setAttribute(file, "unix:uid", ServerUser.NOBODY_ID);
        Files.setAttribute(file, "unix:gid", ServerUser.NOBODY_ID);
    }

    private void checkVersion() throws IOException {
        int major = Integer.parseInt(Files.readString(data.resolve("PG_VERSION"), StandardCharsets.US_ASCII)
                .strip());
        if (major > programs.major()) {
            throw new StartRefused(
                    "Databasen i %s är av PostgreSQL %d, nyare än programmets %d: använd det nyare programmet."
                            .formatted(data, major, programs.major()));
        }
        if (major < programs.major()) {
            throw new StartRefused(
                    "Databasen i %s är av PostgreSQL %d, äldre än programmets %d: flytta den enligt docs/operations.md."
                            .formatted(data, major, programs.major()));
        }
    }
}
