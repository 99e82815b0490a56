package se.samblick.app.survey;

import java.util.List;

/** All surveys. */
public record SurveyListPage(List<Line> lines, boolean mayAdd) {
    /**
     * A survey.
     *
     * @param latest its latest wave in words; empty if there is none
     */
    public record Line(String title, String href, String kind, String maker, int waves, String latest, int questions) {}
}
