package se.samblick.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
class AuditLogTests {
    @Autowired
    private AuditLog log;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsAnEntryWithTheChangeThatMadeIt() {
        String id = UUID.randomUUID().toString();

        transaction.executeWithoutResult(t -> {
            log.record("created", "thing", id, null, Map.of("name", "Ängsbacken"));
            log.record("changed", "thing", id, Map.of("name", "Ängsbacken"), Map.of("name", "Åsen"));
        });

        AuditPage page = log.find(AuditFilter.of("thing", id), 1, 10);
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items()).extracting(AuditEntry::action).containsExactly("changed", "created");
        assertThat(page.items().get(0).before()).hasToString("{\"name\":\"Ängsbacken\"}");
        assertThat(page.items().get(0).after()).hasToString("{\"name\":\"Åsen\"}");
        assertThat(log.head().hash()).isEqualTo(page.items().get(0).hash());
    }

    @Test
    void keepsNothingOfAChangeThatWasTakenBack() {
        String id = UUID.randomUUID().toString();
        AuditHead before = log.head();

        transaction.executeWithoutResult(t -> {
            log.record("created", "thing", id, null, "x");
            t.setRollbackOnly();
        });

        assertThat(log.find(AuditFilter.of("thing", id), 1, 10).items()).isEmpty();
        assertThat(log.head()).isEqualTo(before);
    }

    @Test
    void refusesAnEntryWithoutATransaction() {
        assertThatThrownBy(() -> log.record("created", "thing", "1", null, null))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void keepsOneChainWhenManyWriteAtOnce() throws Exception {
        long before = log.head().number();
        var pool = Executors.newFixedThreadPool(4);
        List<Future<?>> writers = new ArrayList<>();

        for (int i = 0; i < 40; i++) {
            String id = "parallel-" + i;
            writers.add(pool.submit(
                    () -> transaction.executeWithoutResult(t -> log.record("created", "parallel", id, null, id))));
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        pool.shutdown();

        assertThat(log.head().number()).isEqualTo(before + 40);
        assertThat(log.firstBroken()).isEmpty();
    }

    @Test
    void findsByKindPersonAndDay() {
        var actor = new Actor(UUID.randomUUID().toString(), "Isak Norrlid");
        transaction.executeWithoutResult(t -> log.record(actor, "signed", "searched", "1", null, null));
        LocalDate today = log.find(AuditFilter.of("searched", "1"), 1, 1)
                .items()
                .get(0)
                .at()
                .atZone(java.time.ZoneId.of("Europe/Stockholm"))
                .toLocalDate();

        assertThat(find("searched", null, null, null)).isEqualTo(1);
        assertThat(find("searched", "norrLID", null, null)).isEqualTo(1);
        assertThat(find("searched", actor.id(), today, today)).isEqualTo(1);
        assertThat(find("searched", null, today.plusDays(1), null)).isZero();
        assertThat(find("searched", null, null, today.minusDays(1))).isZero();
        assertThat(find("searched", "någon annan", null, null)).isZero();
    }

    @Test
    void tellsWhichEntryWasChangedAfterwards() {
        transaction.executeWithoutResult(t -> {
            log.record("created", "forged", "1", null, "before");
            log.record("created", "forged", "2", null, "after");
        });
        long number =
                log.find(AuditFilter.of("forged", "1"), 1, 1).items().get(0).number();

        assertThatThrownBy(() -> forge(number, "someone else")).hasMessageContaining("never changed or removed");

        asOwnerOfTheDatabase(() -> forge(number, "someone else"));
        assertThat(log.firstBroken()).contains(number);
        asOwnerOfTheDatabase(() -> forge(number, Actor.SYSTEM.name()));
        assertThat(log.firstBroken()).isEmpty();
    }

    @Test
    void tellsThatTheNewestEntriesAreGone() {
        transaction.executeWithoutResult(t -> log.record("created", "cut", "1", null, "kept no longer"));
        long number = log.head().number();
        var row = jdbc.sql("select * from audit.entry where number = :number")
                .param("number", number)
                .query()
                .singleRow();

        asOwnerOfTheDatabase(() -> jdbc.sql("delete from audit.entry where number = :number")
                .param("number", number)
                .update());

        assertThat(log.firstBroken()).contains(number);
        jdbc.sql(
                        "insert into audit.entry (number, at, actor_id, actor_name, action, subject, subject_id, after, hash)"
                                + " values (:number, :at, :actor_id, :actor_name, :action, :subject, :subject_id, :after, :hash)")
                .params(row)
                .update();
        assertThat(log.firstBroken()).isEmpty();
    }

    private long find(String subject, @Nullable String actor, @Nullable LocalDate from, @Nullable LocalDate to) {
        return log.find(new AuditFilter(subject, null, actor, from, to), 1, 10).total();
    }

    private void forge(long number, String name) {
        jdbc.sql("update audit.entry set actor_name = :name where number = :number")
                .param("name", name)
                .param("number", number)
                .update();
    }

    private void asOwnerOfTheDatabase(Runnable work) {
        jdbc.sql("alter table audit.entry disable trigger entry_stays").update();
        work.run();
        jdbc.sql("alter table audit.entry enable trigger entry_stays").update();
    }
}
