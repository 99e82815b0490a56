package se.samblick.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # change              | to            | sentence
            127.0.0.1:\\d+        | 127.0.0.1:1   | svarar inte på sin adress.
            password=.*           | password=fel  | tar inte emot användaren och lösenordet i SAMBLICK_DATABASE_URL.
            /test_\\d+            | /annan        | finns inte på sin server.
            """)
    void saysInOneSentenceWhyAGivenDatabaseCannotBeUsed(String change, String to, String sentence) {
        String url = TestDatabase.freshUrl().replaceFirst(change, to);

        assertThatThrownBy(() -> DatabaseConfiguration.checkServer(url))
                .isInstanceOf(StartRefused.class)
                .hasMessage("Databasen %s %s", url.replaceFirst("\\?.*", ""), sentence);
    }

    @Test
    void doesNotSayBackAnAddressOfAnotherFormSinceItMayHoldAPassword() {
        assertThatThrownBy(() -> DatabaseConfiguration.checkServer("postgresql://samblick:hemligt@127.0.0.1/samblick"))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("SAMBLICK_DATABASE_URL är ingen databasadress")
                .hasMessageNotContaining("hemligt");
    }
}
