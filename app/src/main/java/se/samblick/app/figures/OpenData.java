package se.samblick.app.figures;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Key figures of Kolada and tables of SCB, fetched as files that are read in like any other.
 *
 * @see "Kolada API v3, https://api.kolada.se/v3/docs; PxWebApi 2, https://github.com/PxTools/PxApiSpecs"
 */
@Component
class OpenData {
    private static final int MOST_OFFERS = 40;
    private static final int MOST_PAGES = 20;
    private static final int MOST_YEARS = 30;

    /** SCB's own limit for one question. */
    private static final long MOST_CELLS = 100_000;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern AREA = Pattern.compile("[A-Za-z0-9]{2,12}");

    private final OpenDataProperties settings;
    private final OpenDataClient client;
    private final JsonMapper json;
    private final Clock clock;

    OpenData(OpenDataProperties settings, OpenDataClient client, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.client = client;
        this.json = json;
        this.clock = clock;
    }

    boolean enabled() {
        return settings.enabled();
    }

    /** Something a service offers: a key figure or a table. */
    record Offer(String id, String title) {}

    /**
     * What is asked of a service.
     *
     * @param area code of a municipality or another area of the service
     * @param years how many of the latest years
     */
    record Question(OpenDataService service, String id, String title, String area, int years) {
        Question {
            if (!ID.matcher(id).matches()) {
                throw new OpenDataRefusal("figures.open.unknown", service.title());
            }
            if (!AREA.matcher(area).matches()) {
                throw new OpenDataRefusal("figures.open.area", area);
            }
            if (years < 1 || years > MOST_YEARS) {
                throw new OpenDataRefusal("figures.open.years", MOST_YEARS);
            }
        }
    }

    /** A fetched file. */
    record Fetched(String fileName, byte[] content) {}

    /** What a service offers that has these words in its title. */
    List<Offer> search(OpenDataService service, String words) {
        String asked = encoded(words);
        JsonNode answer = service == OpenDataService.KOLADA
                ? client.get(service, at(settings.kolada(), "/kpi?title=" + asked + "&per_page=" + MOST_OFFERS))
                : client.get(
                        service, at(settings.scb(), "/tables?lang=sv&query=" + asked + "&pageSize=" + MOST_OFFERS));
        List<Offer> offers = new ArrayList<>();
        for (JsonNode offer : answer.path(service == OpenDataService.KOLADA ? "values" : "tables")) {
            String id = offer.path("id").asString("");
            String title = offer.path(service == OpenDataService.KOLADA ? "title" : "label")
                    .asString("");
            if (ID.matcher(id).matches() && offers.size() < MOST_OFFERS) {
                offers.add(new Offer(id, title));
            }
        }
        return offers;
    }

    /** Fetches a key figure or a table as a file. */
    Fetched fetch(Question question) {
        return question.service() == OpenDataService.KOLADA ? kolada(question) : scb(question);
    }

    private Fetched kolada(Question question) {
        int thisYear = LocalDate.now(clock).getYear();
        String years = IntStream.rangeClosed(thisYear - question.years(), thisYear)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        URI next = at(
                settings.kolada(),
                "/data/kpi/" + question.id() + "/municipality/" + question.area() + "/year/" + encoded(years));
        ObjectNode whole = json.createObjectNode();
        ArrayNode values = whole.putArray("values");
        for (int page = 0; next != null && page < MOST_PAGES; page++) {
            JsonNode answer = client.get(question.service(), next);
            for (JsonNode value : answer.path("values")) {
                values.add(named(value, question));
            }
            next = next(answer);
        }
        if (values.isEmpty()) {
            throw new OpenDataRefusal("figures.open.nothing", question.service().title());
        }
        return new Fetched("kolada-" + question.id() + ".json", json.writeValueAsBytes(whole));
    }

    /** With the title beside the number of the key figure: nobody knows them by number. */
    private static JsonNode named(JsonNode value, Question question) {
        if (value instanceof ObjectNode object && !question.title().isBlank()) {
            object.put("kpi", question.id() + " " + question.title().strip());
        }
        return value;
    }

    private static @Nullable URI next(JsonNode answer) {
        String next = answer.path("next_url").asString("");
        try {
            return next.isEmpty() ? null : URI.create(next);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Fetched scb(Question question) {
        String table = "/tables/" + question.id();
        JsonNode about = client.get(question.service(), at(settings.scb(), table + "/metadata?lang=sv"));
        Map<String, String> chosen = selection(about, question);
        String query = chosen.entrySet().stream()
                .map(e -> "&valueCodes[" + e.getKey() + "]=" + e.getValue())
                .map(OpenData::bracketsEncoded)
                .collect(Collectors.joining());
        byte[] content = client.bytes(
                question.service(), at(settings.scb(), table + "/data?lang=sv&outputFormat=json-stat2" + query));
        return new Fetched("scb-" + question.id() + ".json", content);
    }

    /** The area and the latest years that are asked for, and all of everything else. */
    private static Map<String, String> selection(JsonNode about, Question question) {
        Map<String, String> chosen = new TreeMap<>();
        long cells = 1;
        boolean areaFound = false;
        for (JsonNode dimension : about.path("id")) {
            String id = dimension.asString("");
            JsonNode codes = about.path("dimension").path(id).path("category").path("index");
            if (isOne(about.path("role").path("time"), id)) {
                chosen.put(encoded(id), "top(" + question.years() + ")");
                cells *= Math.min(codes.size(), question.years());
            } else if (isOne(about.path("role").path("geo"), id) || id.equalsIgnoreCase("Region")) {
                areaFound = holds(codes, question.area());
                chosen.put(encoded(id), encoded(question.area()));
            } else {
                chosen.put(encoded(id), "*");
                cells *= Math.max(1, codes.size());
            }
        }
        if (!areaFound) {
            throw new OpenDataRefusal("figures.open.notThere", question.area());
        }
        if (cells > MOST_CELLS) {
            throw new OpenDataRefusal("figures.open.cells", cells, MOST_CELLS);
        }
        return chosen;
    }

    private static boolean isOne(JsonNode names, String name) {
        for (JsonNode one : names) {
            if (one.asString("").equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** JSON-stat writes codes as an object of positions or as a list. */
    private static boolean holds(JsonNode codes, String code) {
        return codes.isObject() ? codes.has(code) : isOne(codes, code);
    }

    private static URI at(URI base, String path) {
        return URI.create(base.toString().replaceAll("/+$", "") + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String bracketsEncoded(String text) {
        return text.replace("[", "%5B").replace("]", "%5D");
    }
}
