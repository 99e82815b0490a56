package se.samblick.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ChartTest {
    private static final Caption CAPTION = new Caption("Hoten ökar", "Från 1 till 2.", "Polisen");
    private static final Look PRINT = Look.print("Source Sans 3");
    private static final Pattern POINT = Pattern.compile("[ML](-?[\\d.]+) (-?[\\d.]+)");

    private static Element parse(String svg) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("Not well-formed: " + svg, e);
        }
    }

    private static List<Element> all(Element svg, String tag) {
        NodeList nodes = svg.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @RepeatedTest(60)
    void drawsAnyDataAsWellFormedSvgInsideItsFrame(RepetitionInfo repetition) {
        for (Chart chart : new Charts(repetition.getCurrentRepetition()).ofEveryKind()) {
            for (Width width : Width.values()) {
                for (Look look : List.of(Look.SCREEN, PRINT)) {
                    Element svg = parse(chart.toSvg("c1", width, look));

                    staysInsideItsFrame(svg, width);
                }
            }
        }
    }

    private static void staysInsideItsFrame(Element svg, Width width) {
        String[] box = svg.getAttribute("viewBox").split(" ");
        double wide = Double.parseDouble(box[2]);
        double high = Double.parseDouble(box[3]);
        assertThat(wide).isEqualTo(width.pixels());
        for (Element rect : all(svg, "rect")) {
            if (rect.hasAttribute("x")) {
                assertThat(number(rect, "x")).isBetween(0.0, wide);
                assertThat(number(rect, "x") + number(rect, "width")).isLessThanOrEqualTo(wide + 0.2);
                assertThat(number(rect, "y") + number(rect, "height")).isBetween(0.0, high + 0.2);
            }
        }
        for (Element circle : all(svg, "circle")) {
            assertThat(number(circle, "cx")).isBetween(0.0, wide);
            assertThat(number(circle, "cy")).isBetween(0.0, high);
        }
        for (Element text : all(svg, "text")) {
            assertThat(number(text, "x")).isBetween(0.0, wide);
            assertThat(number(text, "y")).isBetween(0.0, high + 4);
        }
        for (Element path : all(svg, "path")) {
            Matcher point = POINT.matcher(path.getAttribute("d"));
            while (point.find() && !path.getParentNode().getNodeName().equals("pattern")) {
                assertThat(Double.parseDouble(point.group(1))).isBetween(0.0, wide);
                assertThat(Double.parseDouble(point.group(2))).isBetween(-1.0, high);
            }
        }
    }

    @RepeatedTest(20)
    void keepsToTheContentSecurityPolicyAndToItsOwnIds(RepetitionInfo repetition) {
        for (Chart chart : new Charts(repetition.getCurrentRepetition()).ofEveryKind()) {
            String both = "<svg>" + chart.toSvg("a", Width.WIDE, Look.SCREEN)
                    + chart.toSvg("a", Width.NARROW, Look.SCREEN) + chart.toSvg("b", Width.WIDE, PRINT) + "</svg>";

            Element page = parse(both);

            List<Element> elements = all(page, "*");
            assertThat(elements).noneMatch(element -> element.hasAttribute("style"));
            assertThat(elements).extracting(Element::getTagName).doesNotContain("script", "style", "foreignObject");
            List<String> ids = elements.stream()
                    .map(element -> element.getAttribute("id"))
                    .filter(id -> !id.isEmpty())
                    .toList();
            assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
            for (Element svg : all(page, "svg")) {
                assertThat(ids).contains(svg.getAttribute("aria-labelledby").split(" "));
            }
        }
    }

    @RepeatedTest(20)
    void answersEveryValueAsATable(RepetitionInfo repetition) {
        for (Chart chart : new Charts(repetition.getCurrentRepetition()).ofEveryKind()) {
            DataTable table = chart.table();

            assertThat(table.cells()).hasSameSizeAs(table.rows());
            assertThat(table.cells()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.headers()));
        }
    }

    @RepeatedTest(50)
    void drawsBarsInProportionToTheirValues(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        List<BarChart.Bar> bars = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            bars.add(BarChart.Bar.of("Bar " + i, Value.of(100 + random.nextInt(1_000_000))));
        }
        var chart = new BarChart(CAPTION, Measure.COUNT, "", "2025", bars);

        List<Element> rects = all(parse(chart.toSvg("c", Width.WIDE, Look.SCREEN)), "rect").stream()
                .filter(rect -> number(rect, "height") == 15)
                .toList();

        assertThat(rects).hasSameSizeAs(bars);
        double unit = bars.stream()
                        .mapToDouble(bar -> bar.later().known().orElseThrow())
                        .max()
                        .orElseThrow()
                / rects.stream()
                        .mapToDouble(rect -> number(rect, "width"))
                        .max()
                        .orElseThrow();
        for (int i = 0; i < bars.size(); i++) {
            double value = bars.get(i).later().known().orElseThrow();
            assertThat(number(rects.get(i), "width")).isCloseTo(value / unit, within(0.2));
        }
    }

    @Test
    void leavesAGapWhereAValueIsMissing() {
        List<Value> values = List.of(Value.of(1), Value.of(2), Value.missing(), Value.of(3), Value.of(4));
        var chart = new LineChart(
                CAPTION,
                Measure.COUNT,
                List.of("a", "b", "c", "d", "e"),
                List.of(new LineChart.Line("Hot", values, true)),
                Optional.empty(),
                List.of());

        Element svg = parse(chart.toSvg("c", Width.WIDE, Look.SCREEN));

        assertThat(all(svg, "path"))
                .filteredOn(path -> path.getAttribute("class").equals("ln"))
                .hasSize(2);
    }

    @Test
    void showsASuppressedValueAsAnIntervalAndNeverAsANumber() {
        var chart = new BarChart(
                CAPTION,
                Measure.COUNT,
                "2024",
                "2025",
                List.of(new BarChart.Bar("Mord", Value.of(7), Value.between(0, 4), Tone.QUIET)));

        Element svg = parse(chart.toSvg("c", Width.WIDE, Look.SCREEN));

        assertThat(all(svg, "text"))
                .extracting(Element::getTextContent)
                .contains("0–4")
                .doesNotContain("−7", "4", "0");
        assertThat(all(svg, "rect")).anyMatch(rect -> rect.getAttribute("class").equals("ln2"));
    }

    @Test
    void saysInWordsThatThereIsNothingToShow() {
        var chart = new BarChart(CAPTION, Measure.COUNT, "", "2025", List.of());

        assertThat(chart.toSvg("c", Width.NARROW, Look.SCREEN)).contains("Inga uppgifter");
    }

    @Test
    void namesTheChartForThoseWhoDoNotSeeIt() {
        String svg = new Charts(1).bars().toSvg("min-1", Width.NARROW, Look.SCREEN);

        assertThat(svg)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ch\"")
                .contains("role=\"img\" aria-labelledby=\"min-1n-t min-1n-d\"")
                .contains("<title id=\"min-1n-t\">")
                .contains("<desc id=\"min-1n-d\">");
    }

    @Test
    void drawsForPaperWithoutClassesAndVariables() {
        for (Chart chart : new Charts(3).ofEveryKind()) {
            assertThat(chart.toSvg("c", Width.WIDE, PRINT))
                    .doesNotContain("class=", "var(")
                    .contains("Source Sans 3");
        }
    }

    @Test
    void refusesAnIdThatCouldBreakOutOfItsAttribute() {
        assertThatThrownBy(() -> new Charts(1).bars().toSvg("a\" onload=\"x", Width.WIDE, Look.SCREEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesNumbersAndItsOwnWordsInTheLanguageOfTheCaption() {
        var english = new Caption("Threats rise", "From 1 to 2.", "", Wording.ENGLISH);
        var shares = new IntervalChart(
                english,
                Measure.percent(1),
                List.of(new IntervalChart.Row("A", Value.of(0.367), Value.between(0.3, 0.44), true)),
                Optional.empty(),
                "95%");
        var funnel = new FunnelChart(
                english,
                List.of(new FunnelChart.Point("A", 1920, 1200, true, Tone.WORSE)),
                List.of(new FunnelChart.Limit(1200, 0.9, 1.1, 0.8, 1.2)),
                "expected");

        assertThat(shares.toSvg("c", Width.WIDE, Look.SCREEN)).contains("36.7%").doesNotContain("36,7");
        assertThat(shares.table().headers()).containsExactly("Area", "Value", "95%, lowest", "95%, highest");
        assertThat(shares.table().cells().get(0)).containsExactly("A", "36.7%", "30.0%", "44.0%");
        assertThat(funnel.toSvg("c", Width.WIDE, Look.SCREEN)).contains("1,920 against 1,200 expected", "99.8%");
        assertThat(new IntervalBar(1, 0.5, 2, Tone.QUIET, Wording.ENGLISH).toSvg(Look.SCREEN))
                .contains("95 per cent interval from −50.0% to +100.0%");
        assertThat(new BarChart(english, Measure.COUNT, "", "2025", List.of()).toSvg("c", Width.WIDE, Look.SCREEN))
                .contains("No figures");
    }

    /** Every word that a chart has of its own is there in both languages. */
    @RepeatedTest(10)
    void saysNothingSwedishInEnglish(RepetitionInfo repetition) {
        for (Chart chart : new Charts(repetition.getCurrentRepetition(), Wording.ENGLISH).ofEveryKind()) {
            String all = chart.toSvg("c", Width.WIDE, Look.SCREEN)
                    + chart.table().headers()
                    + chart.table().cells();

            assertThat(all).doesNotContain("Inga uppgifter", "Kategori", "Värde", "lägst", "högst", "Antal", "Kvot");
            assertThat(all).doesNotContainPattern("\\d,\\d{1,2}(?!\\d)").doesNotContainPattern("\\d\u00a0\\d");
        }
    }

    @Test
    void drawsTheIntervalOfAChangeOnALogScale() {
        Element svg = parse(new IntervalBar(1, 0.5, 2, Tone.QUIET, Wording.SWEDISH).toSvg(Look.SCREEN));

        assertThat(svg.getAttribute("aria-label"))
                .isEqualTo("95-procentigt intervall från −50,0\u00a0% till +100,0\u00a0%");
        Element reach = all(svg, "rect").get(0);
        assertThat(94 - number(reach, "x")).isCloseTo(number(reach, "x") + number(reach, "width") - 94, within(0.2));
    }

    @Test
    void endsAnIntervalThatLeavesItsCellInArrows() {
        String svg = new IntervalBar(Double.NaN, 0, Double.POSITIVE_INFINITY, Tone.WORSE, Wording.SWEDISH).toSvg(PRINT);

        assertThat(parse(svg).getAttribute("aria-label"))
                .isEqualTo("95-procentigt intervall från −100,0\u00a0% och uppåt");
        assertThat(svg).contains("M6 8l-4 5l4 5").doesNotContain("circle", "NaN", "Infinity");
    }
}
