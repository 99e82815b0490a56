package se.samblick.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class DatabaseTests {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void sortsNamesInSwedishAndNumbersByValue() {
        var sorted = jdbc.sql("""
                        select name from (values ('Östermalm'), ('Ängby'), ('Aspudden'), ('Åkersberga'),
                                                 ('Område 10'), ('Område 2')) as names (name)
                         order by name collate sv
                        """).query(String.class).list();

        assertThat(sorted).containsExactly("Aspudden", "Område 2", "Område 10", "Åkersberga", "Ängby", "Östermalm");
    }

    @Test
    void searchesInSwedishUnlessAskedOtherwise() {
        var found = jdbc.sql("select to_tsvector('stölderna') @@ to_tsquery('stöld')")
                .query(Boolean.class)
                .single();

        assertThat(found).isTrue();
    }

    @Test
    void hasTheTablesOfSessionsAndWaitingEvents() {
        var tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list();

        assertThat(tables).contains("spring_session", "spring_session_attributes", "event_publication");
    }
}
