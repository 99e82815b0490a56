package se.samblick.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Accounts;
import se.samblick.app.identity.Grant;
import se.samblick.app.identity.Role;
import se.samblick.app.identity.TestAccounts;
import se.samblick.app.identity.UserName;
import se.samblick.app.identity.Visitor;
import se.samblick.app.publishing.PictureDocuments;
import se.samblick.app.situation.NewPicture;
import se.samblick.app.situation.PictureFinding;
import se.samblick.app.situation.Section;
import se.samblick.app.situation.SectionSave;
import se.samblick.app.situation.SituationPictureId;
import se.samblick.app.situation.SituationPictures;
import se.samblick.documents.content.Content;
import se.samblick.documents.content.Figure;
import se.samblick.documents.content.FigureBlock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every table and drawing of Läget and of the surveys, as it is met on its page: a link beside it leads to the choice of
 * picture, and choosing puts it there as a figure that the signed documents hold.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"samblick.demo=true", "samblick.demo-date=2025-10-16"})
@Import(TestAccounts.class)
class EveryViewTests {
    private static final String INSERT = "/lagesbilder/infoga?";

    /** One page of every view; of the table of changes each window is then gone through too. */
    private static final List<String> PAGES = List.of(
            "/laget?omrade=hamnstaden&jamfor=3",
            "/laget?omrade=hamnstaden&kategori=cykelstold",
            "/laget/larm?omrade=norrvik&visa=alla",
            "/laget/serie?omrade=angsbacken&kategori=skadegorelse&steg=week",
            "/laget/serie?omrade=norrvik&kategori=hot&steg=month",
            "/laget/trender?omrade=norrvik",
            "/laget/trender?omrade=bjorkhaga&kategori=bedrageri-mot-aldre",
            "/laget/omraden?omrade=norrvik&kategori=skadegorelse",
            "/laget/omraden?omrade=norrvik&datamangd=brottsutsatta&kategori=misshandel&spridning=none",
            "/laget/prognos?omrade=norrvik",
            "/laget/prognos?omrade=norrvik&datamangd=brottsutsatta&steg=year",
            "/undersokningar/trygghetsmatning?omrade=bjorkhaga",
            "/undersokningar/trygghetsmatning/fragor/otrygg-ute-sena-kvallar?omrade=bjorkhaga",
            "/undersokningar/polisens-undersokning?omrade=norrvik");

    @LocalServerPort
    private int port;

    @Autowired
    private TestAccounts testAccounts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Access access;

    @Autowired
    private SituationPictures pictures;

    @Autowired
    private PictureDocuments documents;

    @Test
    void everyViewIsPutIntoAPictureInTwoClicksAndFrozenWithIt() throws Exception {
        Visitor editor = signedIn();
        Map<String, String> links = linksBesideEveryView(editor);
        SituationPictureId id = picture();

        List<String> nodes = new ArrayList<>();
        links.keySet().forEach(link -> nodes.add(insertedIn(id, link, editor)));
        write(id, nodes);

        List<FigureBlock> blocks = crime(id).content().figureBlocks();
        List<Figure> words = crime(id).content().figures();
        assertThat(blocks)
                .hasSizeGreaterThan(20)
                .allSatisfy(b -> assertThat(b.data()).as(b.query().toString()).isNotNull());
        assertThat(words).hasSize(2).noneMatch(f -> f.shown().isEmpty());
        assertThat(blocks.size() + words.size()).isEqualTo(links.size());
        sign(id, "malte", "hamnstaden-sdf");
        sign(id, "ronja", "lpo-sodra");
        for (String format : List.of("html", "docx", "pdf")) {
            String text = DocumentText.of(format, access.asSystem(() -> documents.document(id, format)));
            for (FigureBlock block : blocks) {
                assertThat(text).as(format).contains(DocumentText.folded(block.title()));
                Objects.requireNonNull(block.data())
                        .rows()
                        .forEach(row -> assertThat(text)
                                .as(format + ": " + block.title())
                                .contains(DocumentText.folded(row.label())));
            }
            words.forEach(f -> assertThat(text).as(format).contains(DocumentText.folded(f.shown())));
        }
    }

    /** The link beside each table and drawing, with where it stands. */
    private static Map<String, String> linksBesideEveryView(Visitor editor) {
        Map<String, String> links = new LinkedHashMap<>();
        for (String page : pages(editor)) {
            Document shown = Jsoup.parse(editor.get(page).body());
            // The strip of what stands out is a few rows of the view of alarms, to which it leads.
            List<Element> views = shown.select(
                    "main section:has(table):not(:has(.alarms)), main section:has(svg.ch):not(:has(.alarms))");
            assertThat(views).as(page).isNotEmpty();
            for (Element view : views) {
                String heading = page + ": " + view.select("h2, h3").text();
                List<String> here = view.select("a[href^=" + INSERT + "]").eachAttr("href");
                assertThat(here).as(heading).hasSize(1);
                links.putIfAbsent(here.get(0), heading);
            }
            shown.select(".acts-sm a[href^=" + INSERT + "]")
                    .eachAttr("href")
                    .forEach(link -> links.putIfAbsent(link, page));
        }
        return links;
    }

    /** The pages, and that of changes in every window that the figures allow. */
    private static List<String> pages(Visitor editor) {
        List<String> pages = new ArrayList<>(PAGES);
        List<String> windows = Jsoup.parse(editor.get(PAGES.get(0)).body())
                .select(".btn-group a[href^=/laget?]")
                .eachAttr("href");
        assertThat(windows).hasSizeGreaterThan(2);
        pages.addAll(windows);
        String alarm = Jsoup.parse(editor.get("/laget/larm?omrade=angsbacken").body())
                .select("a[href^=/laget/larm/]:not([href*=tabell])")
                .attr("href");
        pages.add(alarm);
        return pages;
    }

    /** The first click leads to the choice of picture and section; the second puts the figure there. */
    private static String insertedIn(SituationPictureId id, String link, Visitor editor) {
        Document choice = Jsoup.parse(editor.get(link).body());
        Element form = Objects.requireNonNull(
                choice.selectFirst("form:has(input[name=bild][value=" + id + "])"), link + "\n" + choice.text());
        StringBuilder address = new StringBuilder(form.attr("action") + "?avsnitt=crime");
        form.select("input[name]")
                .forEach(field -> address.append('&')
                        .append(field.attr("name"))
                        .append('=')
                        .append(java.net.URLEncoder.encode(field.attr("value"), StandardCharsets.UTF_8)));
        HttpResponse<String> answer = editor.get(address.toString());
        String location = Visitor.location(answer);
        assertThat(location).as(link).contains("/skriv/crime?infoga=");
        return URLDecoder.decode(location.substring(location.indexOf("infoga=") + 7), StandardCharsets.UTF_8);
    }

    private SituationPictureId picture() {
        return as(
                "malte",
                () -> pictures.create(new NewPicture(
                                DemoPlaces.HAMNSTADEN,
                                "2024",
                                2025,
                                null,
                                "Varje vy",
                                List.of("hamnstaden-sdf", "lpo-sodra")))
                        .id());
    }

    /** What the editor saves when the figures have been put last in the section. */
    private void write(SituationPictureId id, List<String> nodes) {
        ObjectNode tree = (ObjectNode) Content.empty().toTree();
        ArrayNode blocks = tree.putArray("content");
        for (String node : nodes) {
            JsonNode block = JsonMapper.shared().readTree(node);
            if (block.path("type").asString().equals("figure")) {
                blocks.addObject().put("type", "paragraph").putArray("content").add(block);
            } else {
                blocks.add(block);
            }
        }
        Content everything = Content.parse(tree);
        as("malte", () -> {
            pictures.sections(id).stream()
                    .filter(s -> pictures.mayWrite(pictures.get(id), s))
                    .forEach(s -> pictures.save(
                            id,
                            s.key(),
                            new SectionSave(
                                    null,
                                    s.key().equals("crime") ? everything : Content.ofParagraphs("Klart."),
                                    null,
                                    null,
                                    null),
                            s.version()));
            return true;
        });
    }

    private void sign(SituationPictureId id, String user, String party) {
        as(user, () -> {
            Map<String, String> reasons = new HashMap<>();
            for (PictureFinding finding : pictures.review(id)) {
                reasons.put(finding.id(), "Prov av varje vy.");
            }
            return pictures.sign(id, party, reasons, null);
        });
    }

    private Section crime(SituationPictureId id) {
        return access.asSystem(() -> pictures.section(id, "crime"));
    }

    private <T> T as(String user, Supplier<T> work) {
        UUID id = accounts.find(new UserName(user)).orElseThrow().id();
        return access.as(id, work);
    }

    private Visitor signedIn() {
        var visitor = new Visitor(port);
        String name = testAccounts
                .with(Grant.of(Role.DISTRICT_EDITOR, "hamnstaden"))
                .userName()
                .value();
        visitor.signIn(name, TestAccounts.PASSWORD);
        return visitor;
    }
}
