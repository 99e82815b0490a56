package se.samblick.app.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.samblick.app.database.TestDatabase;

class JobsTests {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String database = TestDatabase.freshUrl();
    private ConfigurableApplicationContext program = start();

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void doesWhatItIsGivenAndShowsHowFarItHasCome() {
        JobId id = jobs().start("count", "extract-1", new Counting(3));

        await().atMost(PATIENCE).until(() -> jobs().get(id).state() == JobState.DONE);
        Job done = jobs().get(id);
        assertThat(done.done()).isEqualTo(3);
        assertThat(done.total()).isEqualTo(3);
        assertThat(done.text()).isEqualTo("rad 3");
        assertThat(done.share()).isEqualTo(1);
        assertThat(done.finishedAt()).isNotNull();
        assertThat(jobs().about("count", "extract-1")).containsExactly(done);
    }

    @Test
    void showsProgressWhileTheHandlerIsInItsTransaction() {
        JobId id = jobs().start("wait", "s", Map.of());

        await().atMost(PATIENCE).until(() -> jobs().get(id).text().equals("väntar"));

        assertThat(jobs().get(id).state()).isEqualTo(JobState.RUNNING);
        assertThat(jobs().get(id).share()).isEqualTo(0.5);
        program.getBean(Waiting.class).open.countDown();
        await().atMost(PATIENCE).until(() -> jobs().get(id).state() == JobState.DONE);
    }

    @Test
    void neverRunsWhatWasRolledBack() {
        var transaction = new TransactionTemplate(program.getBean(PlatformTransactionManager.class));

        JobId id = transaction.execute(status -> {
            status.setRollbackOnly();
            return jobs().start("count", "s", new Counting(1));
        });

        assertThat(jobs().find(id)).isEmpty();
        assertThat(program.getBean(JdbcClient.class)
                        .sql("select count(*) from job.scheduled_tasks")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesAKindThatNoHandlerDoes() {
        assertThatThrownBy(() -> jobs().start("dance", "s", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No handler does jobs of the kind 'dance'");
    }

    @Test
    void stopsWhenSomeoneCancels() {
        JobId id = jobs().start("wait", "s", Map.of());
        await().atMost(PATIENCE).until(() -> jobs().get(id).state() == JobState.RUNNING);

        jobs().cancel(id);

        await().atMost(PATIENCE).until(() -> jobs().get(id).state() == JobState.CANCELLED);
        assertThat(jobs().get(id).failure()).isNull();
    }

    @Test
    void keepsTheSentenceOfAFailureAndHidesWhatWasUnexpected() {
        JobId understood = jobs().start("fail", "understood", Map.of());
        JobId unexpected = jobs().start("fail", "unexpected", Map.of());

        await().atMost(PATIENCE)
                .until(() -> jobs().get(understood).state() == JobState.FAILED
                        && jobs().get(unexpected).state() == JobState.FAILED);
        assertThat(jobs().get(understood).failure()).isEqualTo("Filen är tom.");
        assertThat(jobs().get(unexpected).failure()).isNull();
    }

    @Test
    void goesOnAfterTheProgramWasStoppedMeanwhile() {
        JobId id = jobs().start("wait", "s", Map.of());
        await().atMost(PATIENCE).until(() -> jobs().get(id).state() == JobState.RUNNING);

        program.close();
        program = start();
        program.getBean(Waiting.class).open.countDown();

        await().atMost(PATIENCE).until(() -> jobs().get(id).state() == JobState.DONE);
        assertThat(jobs().get(id).attempts()).as("a stop is no attempt").isEqualTo(1);
    }

    @Test
    void takesOverFromAProgramThatDied() {
        JobId id = jobs().start("wait", "s", Map.of());
        await().atMost(PATIENCE).until(() -> jobs().get(id).state() == JobState.RUNNING);
        program.close();
        leaveAsAKilledProgramWould(id);

        program = start();
        program.getBean(Waiting.class).open.countDown();

        await().atMost(PATIENCE).until(() -> jobs().get(id).state() == JobState.DONE);
        assertThat(jobs().get(id).attempts()).isEqualTo(2);
    }

    @Test
    void givesUpWhatHasBeenBegunTooOften() {
        JobId id = jobs().start("wait", "s", Map.of());
        await().atMost(PATIENCE).until(() -> jobs().get(id).state() == JobState.RUNNING);
        program.close();
        leaveAsAKilledProgramWould(id);
        program = start("--samblick.job.attempts=1");

        await().atMost(PATIENCE).until(() -> jobs().get(id).state() == JobState.FAILED);
    }

    private void leaveAsAKilledProgramWould(JobId id) {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database));
        jdbc.sql("update job.job set state = 'running', attempts = 1").update();
        jdbc.sql("""
                update job.scheduled_tasks
                   set picked = true, picked_by = 'killed', execution_time = now() - interval '1 hour',
                       last_heartbeat = now() - interval '1 hour'
                 where task_instance = :id
                """).param("id", id.toString()).update();
    }

    private Jobs jobs() {
        return program.getBean(Jobs.class);
    }

    private ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(Program.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "samblick.database.url=" + database,
                        "samblick.job.polling=100ms",
                        "samblick.job.heartbeat=200ms",
                        "spring.datasource.hikari.minimum-idle=1")
                .run(settings);
    }

    record Counting(int rows) {}

    static final class Waiting implements JobHandler {
        final CountDownLatch open = new CountDownLatch(1);

        @Override
        public String kind() {
            return "wait";
        }

        @Override
        public void run(JobContext context) throws Exception {
            context.progress(1, 2, "väntar");
            while (!context.cancelled() && !open.await(20, TimeUnit.MILLISECONDS)) {
                context.progress(1, 2, "väntar");
            }
        }
    }

    @EnableAutoConfiguration
    @ComponentScan("se.samblick.app.database")
    @Import({Jobs.class, JobRunner.class, JobRepository.class})
    static class Program {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        JobHandler counting() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return "count";
                }

                @Override
                public void run(JobContext context) {
                    int rows = context.input(Counting.class).rows();
                    for (int row = 1; row <= rows; row++) {
                        context.progress(row, rows, "rad " + row);
                    }
                }
            };
        }

        @Bean
        Waiting waiting() {
            return new Waiting();
        }

        @Bean
        JobHandler failing() {
            return new JobHandler() {
                @Override
                public String kind() {
                    return "fail";
                }

                @Override
                public void run(JobContext context) {
                    if (context.subject().equals("understood")) {
                        throw new JobFailed("Filen är tom.", null);
                    }
                    throw new IllegalStateException("row 7 is broken");
                }
            };
        }
    }
}
