package se.samblick.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresProgramsTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # system | machine | archive
            Linux    | amd64   | /postgres-linux-x86_64.txz
            Linux    | aarch64 | /postgres-linux-arm_64.txz
            Linux    | riscv64 |
            Mac OS X | aarch64 |
            """)
    void areCarriedForTheseMachines(String system, String machine, String archive) {
        assertThat(PostgresPrograms.archiveFor(system, machine)).isEqualTo(archive);
        if (archive != null) {
            assertThat(PostgresPrograms.class.getResource(archive)).isNotNull();
        }
    }

    @Test
    void areUnpackedOnceAndRun(@TempDir Path directory) throws Exception {
        PostgresPrograms unpacked = PostgresPrograms.under(directory);
        var made = Files.getLastModifiedTime(unpacked.directory());

        PostgresPrograms again = PostgresPrograms.under(directory);

        assertThat(again).isEqualTo(unpacked);
        assertThat(Files.getLastModifiedTime(again.directory())).isEqualTo(made);
        assertThat(Programs.run(List.of(unpacked.program("postgres"), "--version"))
                        .output())
                .isEqualTo("postgres (PostgreSQL) " + unpacked.major() + "."
                        + unpacked.version().split("\\.")[1]);
        try (var left = Files.list(directory)) {
            assertThat(left).containsExactly(unpacked.directory());
        }
    }
}
