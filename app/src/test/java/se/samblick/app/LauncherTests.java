package se.samblick.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the launcher in a small project, with a Maven and a Java that only write down what they are asked for. */
class LauncherTests {
    private static final String COMPILER_ERROR = "echo '[ERROR] Fel.java:[1,1] class expected'; exit 1";

    @TempDir
    private Path directory;

    private Path project;
    private Path programs;

    @BeforeEach
    void makeProject() throws IOException {
        project = directory.resolve("en mapp/samblick");
        for (String module : List.of("analysis", "charts", "documents", "tables", "review", "cli", "app")) {
            write(module + "/pom.xml", "<project/>");
            write(module + "/src/main/java/A.java", "class A {}");
        }
        write("pom.xml", "<project/>");
        Files.copy(Path.of("..", "samblick"), project.resolve("samblick"));
        programs = Files.createDirectories(directory.resolve("jdk/bin"));
        Files.writeString(directory.resolve("jdk/release"), "JAVA_VERSION=\"17.0.99\"\n");
        program("javac", "");
        program("java", """
                echo "java $*" >>"$LOG"
                case "$*" in
                    *jarmode=tools*) for last; do :; done; mkdir -p "$last"; touch "$last/app.jar" ;;
                    *) echo "result of $*" ;;
                esac
                """);
        program("id", "echo 1000");
        program("getent", "echo \"someone:x:1000:1000::%s:/bin/sh\"".formatted(directory.resolve("home")));
        Files.createDirectories(directory.resolve("home"));
        maven("");
        try (Stream<Path> all = Files.walk(project)) {
            for (Path file : all.toList()) {
                setTime(file, Duration.ofDays(3));
            }
        }
    }

    @Test
    void buildsOnceAndThenOnlyWhatHasChanged() throws Exception {
        assertThat(run("read", "a.csv").maven()).hasSize(1);
        assertThat(run("read", "a.csv").maven()).isEmpty();

        edit(project.resolve("app/src/main/java/A.java"));
        assertThat(run("read", "a.csv").maven())
                .as("the web application is nothing to the command line")
                .isEmpty();
        edit(project.resolve("tables/src/main/java/A.java"));
        assertThat(run("read", "a.csv").maven()).singleElement().asString().contains("-pl cli -am package");
    }

    @Test
    void buildsAgainWhenAFileHasGone() throws Exception {
        run("read", "a.csv");

        setTime(project.resolve("target/samblick/cli.built"), Duration.ofDays(2));
        Files.delete(project.resolve("tables/src/main/java/A.java"));

        assertThat(run("read", "a.csv").maven()).hasSize(1);
    }

    @Test
    void keepsStandardOutputForTheResult() throws Exception {
        Run first = run("check", "--format", "json", "en fil.md");

        assertThat(first.output()).startsWith("result of ").endsWith(" check --format json en fil.md\n");
        assertThat(first.output().lines()).hasSize(1);
        assertThat(first.errors()).contains("bygger cli");
        assertThat(first.status()).isZero();
    }

    @Test
    void fetchesFromTheNetOnlyWhatIsNotThere() throws Exception {
        maven("""
                case "$*" in *--offline*) echo 'Cannot access central in offline mode'; exit 1 ;; esac
                """);
        Files.createDirectories(directory.resolve("home/.m2/repository/org/springframework"));

        Run first = run("read", "a.csv");

        assertThat(first.status()).isZero();
        assertThat(first.maven()).hasSize(2);
        assertThat(first.maven().get(0)).contains("--offline");
        assertThat(first.maven().get(1)).doesNotContain("--offline");
    }

    @Test
    void showsWhyABuildFailedAndRunsNothing() throws Exception {
        maven(COMPILER_ERROR);

        Run failed = run("read", "a.csv");

        assertThat(failed.status()).isEqualTo(2);
        assertThat(failed.output()).isEmpty();
        assertThat(failed.errors()).contains("class expected").contains("Bygget misslyckades");
        assertThat(run("read", "a.csv").status())
                .as("the next try builds again")
                .isEqualTo(2);
    }

    @Test
    void startsTheApplicationOnTheGivenDirectory() throws Exception {
        Run started = run("start", "--port", "8123", "--data", "min data", "--empty");

        assertThat(started.status()).isZero();
        assertThat(started.output())
                .endsWith("app.jar --port 8123 --data %s/min data --empty\n".formatted(directory.toRealPath()));
        assertThat(started.maven()).singleElement().asString().contains("-Dmaven.test.skip=true -pl app -am package");
    }

    @Test
    void readsTemplatesFromTheSourcesForWorkOnThePages() throws Exception {
        assertThat(run("start", "--dev").output())
                .contains("--samblick.ui.templates=%s/app/src/main/jte".formatted(project.toRealPath()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # given          | sentence
            dance            | Kommandot 'dance' finns inte: ./samblick help räknar upp dem som finns.
            help dance       | Kommandot 'dance' finns inte: ./samblick help räknar upp dem som finns.
            start --prt 1    | Okänt val '--prt': start tar --port N, --data KATALOG, --demo eller --empty, och --dev.
            start --port x   | Valet --port är 'x': ange ett heltal från 0 till 65535.
            start --data     | Valet --data saknar värde.
            test --fast      | Okänt val '--fast': test tar inga val.
            """)
    void refusesWhatItDoesNotKnowBeforeItBuilds(String given, String sentence) throws Exception {
        Run refused = run(given.split(" "));

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.errors()).isEqualTo(sentence + "\n");
        assertThat(refused.maven()).isEmpty();
    }

    @Test
    void namesTheMavenItNeeds() throws Exception {
        program("mvn", "echo 'Apache Maven 3.6.3'");

        Run refused = run("read", "a.csv");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.errors())
                .isEqualTo("Samblick behöver Maven 3.8 eller nyare för att byggas: installera paketet maven och försök"
                        + " igen.\n");
    }

    @Test
    void sumsTheTestsAndFailsWhenOneFailed() throws Exception {
        maven("""
                mkdir -p tables/target/surefire-reports app/target/surefire-reports
                echo '<testsuite name="a" tests="5" errors="1" skipped="1" failures="0">' \\
                    >tables/target/surefire-reports/TEST-a.xml
                echo '<testsuite name="b" tests="2" errors="0" skipped="0" failures="0">' \\
                    >app/target/surefire-reports/TEST-b.xml
                exit 1
                """);

        Run tested = run("test");

        assertThat(tested.output()).isEqualTo("5 passed, 1 failed, 1 skipped\n");
        assertThat(tested.status()).isEqualTo(1);
    }

    @Test
    void isContentWhenAllTestsPassed() throws Exception {
        maven("""
                mkdir -p app/target/surefire-reports
                echo '<testsuite name="b" tests="2" errors="0" skipped="0" failures="0">' \\
                    >app/target/surefire-reports/TEST-b.xml
                """);

        Run tested = run("test");

        assertThat(tested.output()).isEqualTo("2 passed, 0 failed, 0 skipped\n");
        assertThat(tested.status()).isZero();
    }

    @Test
    void failsWhenTheBuildBrokeBeforeAnyTest() throws Exception {
        maven(COMPILER_ERROR);

        Run tested = run("test");

        assertThat(tested.output()).isEqualTo("0 passed, 0 failed, 0 skipped\n");
        assertThat(tested.errors()).contains("class expected");
        assertThat(tested.status()).isEqualTo(1);
    }

    private record Run(int status, String output, String errors, List<String> maven) {}

    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(project.resolve("samblick").toString()));
        command.addAll(List.of(arguments));
        Path log = directory.resolve("log");
        Files.deleteIfExists(log);
        File output = directory.resolve("output").toFile();
        File errors = directory.resolve("errors").toFile();
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(output)
                .redirectError(errors);
        builder.environment().clear();
        builder.environment().put("PATH", programs + ":/usr/bin:/bin");
        builder.environment().put("LOG", log.toString());
        int status = builder.start().waitFor();
        List<String> asked = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return new Run(
                status,
                Files.readString(output.toPath()),
                Files.readString(errors.toPath()),
                asked.stream().filter(line -> line.startsWith("mvn ")).toList());
    }

    /** A Maven that makes the jars it is asked for, after running the given commands. */
    private void maven(String before) throws IOException {
        program("mvn", """
                case "$*" in *--version*) echo 'Apache Maven 3.8.7'; exit ;; esac
                echo "mvn $*" >>"$LOG"
                %s
                mkdir -p cli/target app/target
                touch cli/target/cli-1.jar app/target/app-1-boot.jar
                """.formatted(before));
    }

    private void program(String name, String commands) throws IOException {
        Path file = programs.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + commands, StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void write(String file, String content) throws IOException {
        Path target = project.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, content);
    }

    /** Makes a file newer than the last build, whatever the resolution of the file system's clock. */
    private void edit(Path file) throws IOException {
        setTime(project.resolve("target/samblick/cli.built"), Duration.ofDays(2));
        setTime(file, Duration.ofDays(1));
    }

    private static void setTime(Path file, Duration ago) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(ago)));
    }
}
