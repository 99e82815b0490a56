package se.samblick.app.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.samblick.analysis.Period;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.GroupDimension;
import se.samblick.app.figures.Polarity;

/** What has been said of surveys beside their values. */
@Repository
class SurveyRepository {
    private final JdbcClient jdbc;

    SurveyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What has been said of a survey as such; title and maker stand with the dataset. */
    record Told(Survey.Kind kind, String about, double level, int leastBase, Survey.MarkMeans markMeans) {
        static final Told NOTHING =
                new Told(Survey.Kind.OTHER, "", Survey.USUAL_LEVEL, Survey.USUAL_LEAST_BASE, Survey.MarkMeans.CHANGE);
    }

    /** What has been said of a question. */
    record ToldQuestion(String wording, String answer, Polarity polarity, Question.@Nullable Scale scale) {}

    Optional<Told> find(DatasetId dataset) {
        return jdbc.sql("""
                        select kind, about, level, least_base, mark_means from survey.survey where dataset = :dataset
                        """)
                .param("dataset", dataset.value())
                .query((rs, row) -> new Told(
                        Survey.Kind.find(rs.getString("kind")).orElseThrow(),
                        rs.getString("about"),
                        rs.getDouble("level"),
                        rs.getInt("least_base"),
                        Survey.MarkMeans.find(rs.getString("mark_means")).orElseThrow()))
                .optional();
    }

    void save(DatasetId dataset, Told told) {
        jdbc.sql("""
                        insert into survey.survey (dataset, kind, about, level, least_base, mark_means)
                        values (:dataset, :kind, :about, :level, :least, :means)
                        on conflict (dataset) do update
                           set kind = excluded.kind, about = excluded.about, level = excluded.level,
                               least_base = excluded.least_base, mark_means = excluded.mark_means
                        """)
                .param("dataset", dataset.value())
                .param("kind", told.kind().code())
                .param("about", told.about())
                .param("level", told.level())
                .param("least", told.leastBase())
                .param("means", told.markMeans().code())
                .update();
    }

    /** So that waves and questions have a survey to belong to. */
    void ensure(DatasetId dataset) {
        if (find(dataset).isEmpty()) {
            save(dataset, Told.NOTHING);
        }
    }

    List<Wave> waves(DatasetId dataset) {
        return jdbc.sql("""
                        select first_day, last_day, name, field_from, field_to, sample, answers from survey.wave
                         where dataset = :dataset
                        """)
                .param("dataset", dataset.value())
                .query(SurveyRepository::wave)
                .list();
    }

    private static Wave wave(ResultSet rs, int row) throws SQLException {
        return new Wave(
                new Period(
                        rs.getDate("first_day").toLocalDate(),
                        rs.getDate("last_day").toLocalDate()),
                rs.getString("name"),
                rs.getObject("field_from", LocalDate.class),
                rs.getObject("field_to", LocalDate.class),
                (Integer) rs.getObject("sample"),
                (Integer) rs.getObject("answers"));
    }

    void save(DatasetId dataset, Wave wave) {
        jdbc.sql("""
                        insert into survey.wave (dataset, first_day, last_day, name, field_from, field_to, sample, answers)
                        values (:dataset, :first, :last, :name, :fieldFrom, :fieldTo, :sample, :answers)
                        on conflict (dataset, first_day, last_day) do update
                           set name = excluded.name, field_from = excluded.field_from, field_to = excluded.field_to,
                               sample = excluded.sample, answers = excluded.answers
                        """)
                .param("dataset", dataset.value())
                .param("first", wave.period().first())
                .param("last", wave.period().last())
                .param("name", wave.name())
                .param("fieldFrom", wave.fieldFrom())
                .param("fieldTo", wave.fieldTo())
                .param("sample", wave.sample())
                .param("answers", wave.answers())
                .update();
    }

    Map<CategoryId, ToldQuestion> questions(DatasetId dataset) {
        Map<CategoryId, ToldQuestion> questions = new HashMap<>();
        jdbc.sql("""
                        select category, wording, answer, polarity, scale_low, scale_high from survey.question
                         where dataset = :dataset
                        """).param("dataset", dataset.value()).query(rs -> {
            Double low = (Double) rs.getObject("scale_low");
            Double high = (Double) rs.getObject("scale_high");
            questions.put(
                    new CategoryId(rs.getString("category")),
                    new ToldQuestion(
                            rs.getString("wording"),
                            rs.getString("answer"),
                            polarity(rs.getString("polarity")),
                            low == null || high == null ? null : new Question.Scale(low, high)));
        });
        return questions;
    }

    static Polarity polarity(String code) {
        for (Polarity polarity : Polarity.values()) {
            if (polarity.code().equals(code)) {
                return polarity;
            }
        }
        throw new IllegalArgumentException("Unknown polarity '%s'".formatted(code));
    }

    void save(DatasetId dataset, CategoryId category, ToldQuestion question) {
        Question.Scale scale = question.scale();
        jdbc.sql("""
                        insert into survey.question (dataset, category, wording, answer, polarity, scale_low, scale_high)
                        values (:dataset, :category, :wording, :answer, :polarity, :low, :high)
                        on conflict (dataset, category) do update
                           set wording = excluded.wording, answer = excluded.answer, polarity = excluded.polarity,
                               scale_low = excluded.scale_low, scale_high = excluded.scale_high
                        """)
                .param("dataset", dataset.value())
                .param("category", category.value())
                .param("wording", question.wording())
                .param("answer", question.answer())
                .param("polarity", question.polarity().code())
                .param("low", scale == null ? null : scale.low())
                .param("high", scale == null ? null : scale.high())
                .update();
    }

    /** Dimensions of groups that their words alone do not tell, by the label folded. */
    Map<String, GroupDimension> dimensions(DatasetId dataset) {
        Map<String, GroupDimension> dimensions = new HashMap<>();
        jdbc.sql("select key, dimension from survey.respondent_group where dataset = :dataset")
                .param("dataset", dataset.value())
                .query(rs -> {
                    dimensions.put(
                            rs.getString("key"),
                            GroupDimension.find(rs.getString("dimension")).orElse(GroupDimension.OTHER));
                });
        return dimensions;
    }

    void saveDimension(DatasetId dataset, String key, GroupDimension dimension) {
        jdbc.sql("""
                        insert into survey.respondent_group (dataset, key, dimension, position)
                        values (:dataset, :key, :dimension, 0)
                        on conflict (dataset, key) do update set dimension = excluded.dimension
                        """)
                .param("dataset", dataset.value())
                .param("key", key)
                .param("dimension", dimension.code())
                .update();
    }
}
