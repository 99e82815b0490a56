package se.samblick.app.area;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is told of an area beside its name: profile, indicators, local priorities. */
@Repository
class ProfileRepository {
    private final JdbcClient jdbc;

    ProfileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    AreaProfile profile(AreaId area) {
        List<AreaProfile.Indicator> indicators = indicators(area);
        return jdbc.sql("""
                        select description, population, population_year, forecast, forecast_year, source
                          from area.profile
                         where area = :area
                        """)
                .param("area", area.value())
                .query((row, i) -> new AreaProfile(
                        row.getString("description"),
                        row.getObject("population", Long.class),
                        row.getObject("population_year", Integer.class),
                        row.getObject("forecast", Long.class),
                        row.getObject("forecast_year", Integer.class),
                        row.getString("source"),
                        indicators))
                .optional()
                .orElse(AreaProfile.EMPTY);
    }

    private List<AreaProfile.Indicator> indicators(AreaId area) {
        return jdbc.sql("""
                        select label, value, city, unit, year, source
                          from area.indicator
                         where area = :area
                         order by position
                        """)
                .param("area", area.value())
                .query((row, i) -> new AreaProfile.Indicator(
                        row.getString("label"),
                        row.getDouble("value"),
                        row.getDouble("city"),
                        AreaProfile.Unit.valueOf(row.getString("unit").toUpperCase(java.util.Locale.ROOT)),
                        row.getInt("year"),
                        row.getString("source")))
                .list();
    }

    void save(AreaId area, AreaProfile profile) {
        jdbc.sql("""
                        insert into area.profile
                               (area, description, population, population_year, forecast, forecast_year, source)
                        values (:area, :description, :population, :populationYear, :forecast, :forecastYear, :source)
                            on conflict (area) do update
                           set description = excluded.description, population = excluded.population,
                               population_year = excluded.population_year, forecast = excluded.forecast,
                               forecast_year = excluded.forecast_year, source = excluded.source
                        """)
                .param("area", area.value())
                .param("description", profile.description())
                .param("population", profile.population())
                .param("populationYear", profile.populationYear())
                .param("forecast", profile.forecast())
                .param("forecastYear", profile.forecastYear())
                .param("source", profile.source())
                .update();
        jdbc.sql("delete from area.indicator where area = :area")
                .param("area", area.value())
                .update();
        int position = 0;
        for (AreaProfile.Indicator indicator : profile.indicators()) {
            insert(area, ++position, indicator);
        }
    }

    private void insert(AreaId area, int position, AreaProfile.Indicator indicator) {
        jdbc.sql("""
                        insert into area.indicator (area, position, label, value, city, unit, year, source)
                        values (:area, :position, :label, :value, :city, :unit, :year, :source)
                        """)
                .param("area", area.value())
                .param("position", position)
                .param("label", indicator.label())
                .param("value", indicator.value())
                .param("city", indicator.city())
                .param("unit", indicator.unit().code())
                .param("year", indicator.year())
                .param("source", indicator.source())
                .update();
    }

    /** A priority as stored: its place among its siblings instead of its number. */
    record StoredPriority(Priority priority, int position) {}

    List<StoredPriority> priorities(AreaId area) {
        return jdbc.sql("""
                        select id, area, parent, position, framework, focus_area, title, description
                          from area.priority
                         where area = :area and removed_at is null
                         order by position, id
                        """)
                .param("area", area.value())
                .query((row, i) -> new StoredPriority(
                        new Priority(
                                row.getObject("id", UUID.class),
                                new AreaId(row.getString("area")),
                                "",
                                row.getObject("parent", UUID.class),
                                row.getString("framework"),
                                row.getString("focus_area"),
                                row.getString("title"),
                                row.getString("description")),
                        row.getInt("position")))
                .list();
    }

    void insert(Priority priority, int position) {
        jdbc.sql("""
                        insert into area.priority
                               (id, area, parent, position, framework, focus_area, title, description)
                        values (:id, :area, :parent, :position, :framework, :focusArea, :title, :description)
                        """)
                .param("id", priority.id())
                .param("area", priority.area().value())
                .param("parent", priority.parent())
                .param("position", position)
                .param("framework", priority.framework())
                .param("focusArea", priority.focusArea())
                .param("title", priority.title())
                .param("description", priority.description())
                .update();
    }

    void update(Priority priority) {
        jdbc.sql("update area.priority set title = :title, description = :description where id = :id")
                .param("id", priority.id())
                .param("title", priority.title())
                .param("description", priority.description())
                .update();
    }

    /** Takes a priority and its parts away; they can be restored. */
    void remove(UUID id, java.time.Instant at) {
        jdbc.sql("update area.priority set removed_at = :at where id = :id or parent = :id")
                .param("id", id)
                .param("at", at.atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    void restore(UUID id) {
        jdbc.sql("""
                        update area.priority
                           set removed_at = null
                         where removed_at = (select removed_at from area.priority where id = :id)
                           and (id = :id or parent = :id)
                        """).param("id", id).update();
    }
}
