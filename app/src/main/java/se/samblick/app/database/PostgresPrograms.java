package se.samblick.app.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs of one version, unpacked once from the library that carries them.
 *
 * @param directory holds {@code bin}, {@code lib} and {@code share}
 * @param version such as 18.6.0
 */
record PostgresPrograms(Path directory, String version) {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresPrograms.class);
    private static final Pattern VERSION_IN_JAR = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar");
    private static final Set<PosixFilePermission> PASSABLE = PosixFilePermissions.fromString("rwxr-xr-x");

    /**
     * Unpacks the programs under a directory unless they are there.
     *
     * @throws StartRefused if there are none for this machine
     */
    static PostgresPrograms under(Path directory) throws IOException {
        String archive = archiveFor(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL address = archive == null ? null : PostgresPrograms.class.getResource(archive);
        if (address == null) {
            throw new StartRefused("Samblick har ingen egen PostgreSQL för %s på %s: ange en i SAMBLICK_DATABASE_URL."
                    .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        Matcher named = VERSION_IN_JAR.matcher(address.toString());
        String version = named.find() ? named.group(1) : "0.0.0";
        Path target = directory.resolve("pgbin-" + version);
        if (!Files.isDirectory(target)) {
            LOG.info("Packar upp PostgreSQL {} …", version);
            unpack(address, target);
        }
        return new PostgresPrograms(target, version);
    }

    /** The archive's name as a resource, or none for a machine we carry no programs for. */
    static @Nullable String archiveFor(String system, String architecture) {
        if (!"linux".equals(system.toLowerCase(Locale.ROOT))) {
            return null;
        }
        return switch (architecture) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
            default -> null;
        };
    }

    int major() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    /** Unpacks beside the target and renames at the end, so that half a set of programs is never taken for a whole. */
    private static void unpack(URL archive, Path target) throws IOException {
        Path half = Files.createTempDirectory(target.toAbsolutePath().getParent(), "unpacking-");
        try (InputStream in = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, half);
            }
            // Another user runs the programs when we are root.
            Files.setPosixFilePermissions(half, PASSABLE);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileSystemUtils.deleteRecursively(half);
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path root) throws IOException {
        Path file = root.resolve(entry.getName()).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("The archive's entry %s leaves its directory".formatted(entry.getName()));
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            Files.setPosixFilePermissions(file, PASSABLE);
        } else if (entry.isSymbolicLink()) {
            Path points = file.resolveSibling(entry.getLinkName()).normalize();
            if (!points.startsWith(root)) {
                throw new IOException("The archive's link %s leaves its directory".formatted(entry.getName()));
            }
            Files.createDirectories(file.getParent());
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.createDirectories(file.getParent());
            Files.copy(content, file);
            Files.setPosixFilePermissions(file, permissions(entry.getMode()));
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.OTHERS_READ);
        if ((mode & 0100) != 0) {
            permissions.addAll(EnumSet.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
        }
        return permissions;
    }
}
