package se.samblick.app.area;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.ui.InvalidInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a GeoJSON file of areas, one token at a time. What cannot be areas ends in one sentence.
 *
 * @see "RFC 7946, and for the member crs its forerunner of 2008"
 */
@Component
class GeoJsonReader {
    static final int MOST_BYTES = 20 << 20;
    static final int MOST_FORMS = 2_000;
    static final int MOST_VERTICES = 250_000;
    private static final int MOST_VALUES = 40;
    private static final int LONGEST_VALUE = 200;
    /** Polygons, rings, positions, numbers. */
    private static final int DEEPEST = 4;

    private static final Set<String> AREAL = Set.of("Polygon", "MultiPolygon");

    private final JsonMapper json;

    GeoJsonReader(JsonMapper json) {
        this.json = json;
    }

    /** @throws InvalidInput with one sentence on what in the file cannot be used */
    GeoFile read(byte[] content) {
        if (content.length == 0) {
            throw new InvalidInput("area.boundaries.file.empty");
        }
        try (JsonParser parser = json.createParser(new ByteArrayInputStream(content))) {
            return new Reading(parser).file();
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw new InvalidInput(
                    "area.boundaries.file.notJson",
                    at == null ? 1 : Math.max(1, at.getLineNr()),
                    at == null ? 1 : Math.max(1, at.getColumnNr()));
        }
    }

    private final class Reading {
        private final JsonParser parser;
        private final List<GeoForm> forms = new ArrayList<>();
        private int features;
        private int vertices;
        private int withoutShape;

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        GeoFile file() {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidInput("area.boundaries.file.notCollection", "–");
            }
            String type = "–";
            String crs = null;
            boolean met = false;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                if (member.equals("features") && value == JsonToken.START_ARRAY) {
                    met = true;
                    features();
                } else if (member.equals("type") && value == JsonToken.VALUE_STRING) {
                    type = parser.getString();
                } else if (member.equals("crs")) {
                    crs = crs();
                } else {
                    parser.skipChildren();
                }
            }
            if (!met || !type.equals("FeatureCollection")) {
                throw new InvalidInput("area.boundaries.file.notCollection", shortened(type));
            }
            if (forms.isEmpty()) {
                throw new InvalidInput("area.boundaries.file.noForms");
            }
            return new GeoFile(crs, forms, withoutShape);
        }

        /** Null where the file says that there is none, a dash where it says so in a way that is not known here. */
        private @Nullable String crs() {
            if (parser.currentToken() == JsonToken.VALUE_NULL) {
                return null;
            }
            String name = "–";
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                parser.skipChildren();
                return name;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                if (member.equals("properties") && value == JsonToken.START_OBJECT) {
                    name = textOf("name", name);
                } else {
                    parser.skipChildren();
                }
            }
            return name;
        }

        /** A member of the object that has begun, or the words given if it has none. */
        private String textOf(String wanted, String otherwise) {
            String text = otherwise;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                if (parser.nextToken() == JsonToken.VALUE_STRING && member.equals(wanted)) {
                    text = shortened(parser.getString());
                } else {
                    parser.skipChildren();
                }
            }
            return text;
        }

        private void features() {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                features++;
                if (features > MOST_FORMS) {
                    throw new InvalidInput("area.boundaries.file.forms", MOST_FORMS);
                }
                if (parser.currentToken() != JsonToken.START_OBJECT) {
                    throw new InvalidInput("area.boundaries.file.geometry", features, "–");
                }
                feature();
            }
        }

        private void feature() {
            List<GeoForm.Value> values = new ArrayList<>();
            Shape shape = null;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                if (member.equals("geometry") && value == JsonToken.START_OBJECT) {
                    shape = shape();
                } else if (member.equals("properties") && value == JsonToken.START_OBJECT) {
                    properties(values);
                } else if (member.equals("id") && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    values.add(0, new GeoForm.Value("", shortened(parser.getString())));
                } else {
                    parser.skipChildren();
                }
            }
            if (shape == null) {
                withoutShape++;
            } else {
                forms.add(new GeoForm(features, values, polygons(shape)));
            }
        }

        private void properties(List<GeoForm.Value> values) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                boolean telling = value == JsonToken.VALUE_STRING || value.isNumeric();
                if (telling
                        && values.size() < MOST_VALUES
                        && !parser.getString().isBlank()) {
                    values.add(new GeoForm.Value(name, shortened(parser.getString())));
                } else {
                    parser.skipChildren();
                }
            }
        }

        private Shape shape() {
            String type = "–";
            Object coordinates = List.of();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String member = parser.currentName();
                JsonToken value = parser.nextToken();
                if (member.equals("type") && value == JsonToken.VALUE_STRING) {
                    type = parser.getString();
                } else if (member.equals("coordinates") && value == JsonToken.START_ARRAY) {
                    coordinates = array(1);
                } else {
                    parser.skipChildren();
                }
            }
            if (!AREAL.contains(type)) {
                throw new InvalidInput("area.boundaries.file.geometry", features, shortened(type));
            }
            return new Shape(type, coordinates);
        }

        /** A position, or a list of what lies a level deeper. */
        private Object array(int depth) {
            List<Object> parts = new ArrayList<>();
            JsonToken token = parser.nextToken();
            if (token.isNumeric()) {
                return position();
            }
            for (; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token != JsonToken.START_ARRAY || depth == DEEPEST) {
                    throw misshapen();
                }
                parts.add(array(depth + 1));
            }
            return parts;
        }

        /** The first two numbers; a height is not needed. */
        private double[] position() {
            var position = new double[2];
            int count = 0;
            for (JsonToken token = parser.currentToken();
                    token != JsonToken.END_ARRAY;
                    token = parser.nextToken(), count++) {
                if (!token.isNumeric()) {
                    throw misshapen();
                }
                if (count < 2) {
                    position[count] = parser.getDoubleValue();
                }
            }
            if (count < 2 || !Double.isFinite(position[0]) || !Double.isFinite(position[1])) {
                throw misshapen();
            }
            if (++vertices > MOST_VERTICES) {
                throw new InvalidInput("area.boundaries.file.vertices", MOST_VERTICES);
            }
            return position;
        }

        private List<List<List<double[]>>> polygons(Shape shape) {
            List<List<List<double[]>>> polygons = new ArrayList<>();
            if (shape.type().equals("Polygon")) {
                polygons.add(rings(shape.coordinates()));
            } else {
                for (Object polygon : list(shape.coordinates())) {
                    polygons.add(rings(polygon));
                }
            }
            if (polygons.isEmpty()) {
                throw misshapen();
            }
            return polygons;
        }

        private List<List<double[]>> rings(Object polygon) {
            List<List<double[]>> rings = new ArrayList<>();
            for (Object ring : list(polygon)) {
                List<double[]> positions = new ArrayList<>();
                for (Object position : list(ring)) {
                    if (!(position instanceof double[] pair)) {
                        throw misshapen();
                    }
                    positions.add(pair);
                }
                rings.add(positions);
            }
            if (rings.isEmpty()) {
                throw misshapen();
            }
            return rings;
        }

        private List<?> list(Object value) {
            if (value instanceof List<?> list) {
                return list;
            }
            throw misshapen();
        }

        private InvalidInput misshapen() {
            return new InvalidInput("area.boundaries.file.coordinates", features);
        }
    }

    /** A geometry before its coordinates are known to fit its type: the two may stand in any order. */
    private record Shape(String type, Object coordinates) {}

    private static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > LONGEST_VALUE ? plain.substring(0, LONGEST_VALUE) : plain;
    }
}
