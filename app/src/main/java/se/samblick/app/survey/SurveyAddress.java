package se.samblick.app.survey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import se.samblick.analysis.Period;
import se.samblick.app.area.Area;
import se.samblick.app.area.AreaId;
import se.samblick.app.figures.CategoryId;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.figures.GroupDimension;

/**
 * A view of a survey as its address holds it, so that a link shows others the same.
 *
 * @param question null for the survey as a whole
 * @param wave null where there is none
 * @param level which areas stand beside each other; null for the coarsest that tell
 * @param sort {@code fragor}, {@code forandring} or {@code mot-kommunen}; {@code namn} or {@code andel} for areas
 * @param split what the cross-table parts by; null for the first there is
 * @param extract as known with this extract; null for all that is known now
 */
record SurveyAddress(
        DatasetId dataset,
        @Nullable CategoryId question,
        AreaId area,
        @Nullable Period wave,
        Area.@Nullable Kind level,
        String sort,
        @Nullable GroupDimension split,
        @Nullable ExtractId extract) {
    static final String ROOT = "/undersokningar";

    String href() {
        return href("");
    }

    /** @param file such as {@code tabell.csv}; empty for the page itself */
    String href(String file) {
        CategoryId asked = question;
        String path = ROOT + "/" + dataset.value() + (asked == null ? "" : "/fragor/" + encoded(asked.value()));
        return path + (file.isEmpty() ? "" : "/" + file) + "?" + query();
    }

    private String query() {
        return "omrade=" + encoded(area.value())
                + (wave == null ? "" : "&omgang=" + encoded(wave.toString()))
                + (level == null ? "" : "&niva=" + code(level))
                + (sort.isEmpty() ? "" : "&ordna=" + encoded(sort))
                + (split == null ? "" : "&dela=" + split.code())
                + (extract == null ? "" : "&uttag=" + extract);
    }

    /** Where a view is put into a picture. */
    String insert(String view, String form) {
        CategoryId asked = question;
        return "/lagesbilder/infoga?slag=" + SurveyFigures.KEY
                + "&vy=" + view
                + "&undersokning=" + dataset.value()
                + (asked == null ? "" : "&fraga=" + encoded(asked.value()))
                + "&" + query()
                + "&form=" + form;
    }

    static String code(Area.Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    SurveyAddress of(CategoryId other) {
        return new SurveyAddress(dataset, other, area, wave, level, "", split, extract);
    }

    SurveyAddress whole() {
        return new SurveyAddress(dataset, null, area, wave, null, "", null, extract);
    }

    SurveyAddress sorted(String by) {
        return new SurveyAddress(dataset, question, area, wave, level, by, split, extract);
    }

    SurveyAddress split(GroupDimension by) {
        return new SurveyAddress(dataset, question, area, wave, level, sort, by, extract);
    }

    SurveyAddress in(AreaId other) {
        return new SurveyAddress(dataset, question, other, wave, level, sort, split, extract);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
