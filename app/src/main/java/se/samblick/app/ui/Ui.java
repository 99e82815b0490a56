package se.samblick.app.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every template is given beside its own page: words and formats in the viewer's language, who looks, where one is.
 * Made anew for each rendering.
 */
public final class Ui {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private final Messages messages;
    private final Assets assets;
    private final Language language;
    private final Numbers numbers;
    private final Surroundings surroundings;

    Ui(Messages messages, Assets assets, Language language, Surroundings surroundings) {
        this.messages = messages;
        this.assets = assets;
        this.language = language;
        this.numbers = new Numbers(language);
        this.surroundings = surroundings;
    }

    /**
     * What the request brings with it.
     *
     * @param theme {@code light}, {@code dark} or empty for the system's
     * @param address path and query of this page, to come back to
     */
    record Surroundings(
            String theme,
            String address,
            String csrfName,
            String csrfValue,
            @Nullable Viewer viewer,
            @Nullable Place place,
            List<RailItem> rail) {}

    public Language language() {
        return language;
    }

    public String theme() {
        return surroundings.theme();
    }

    /** The words of a message, see {@link Messages#text}. */
    public String text(String key, @Nullable Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** The first of these messages that there is, else the words given. */
    public String textOr(List<String> keys, String otherwise) {
        return keys.stream()
                .filter(messages::has)
                .findFirst()
                .map(key -> text(key))
                .orElse(otherwise);
    }

    public boolean hasText(String key) {
        return messages.has(key);
    }

    /** A whole number: {@code 1 920}, {@code −17}. */
    public String number(long value) {
        return numbers.whole(value);
    }

    /** A number with its sign: {@code +86}, {@code −17}, {@code 0}. */
    public String signed(long value) {
        return numbers.signed(value);
    }

    /** A number with so many decimals: {@code 12,5}. */
    public String decimal(double value, int digits) {
        return numbers.decimal(value, digits);
    }

    /** A fraction as percent: 0.367 → {@code 36,7 %}. */
    public String percent(double fraction, int digits) {
        return numbers.percent(fraction, digits);
    }

    /** A change as percent with its sign: {@code +36,7 %}, {@code −36,7 %}. */
    public String signedPercent(double fraction, int digits) {
        return numbers.signedPercent(fraction, digits);
    }

    /** {@code 21 april 2023}. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale()).format(day);
    }

    /** {@code 21 april 2023 13:02} in Swedish time. */
    public String dateTime(Instant instant) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", language.locale())
                .format(instant.atZone(ZONE));
    }

    /** {@code 13:02} in Swedish time. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", language.locale()).format(instant.atZone(ZONE));
    }

    public Numbers numbers() {
        return numbers;
    }

    /** The address of one of our own files, see {@link Assets}. */
    public String asset(String path) {
        return assets.address(path);
    }

    public String address() {
        return surroundings.address();
    }

    public String csrfName() {
        return surroundings.csrfName();
    }

    public String csrfValue() {
        return surroundings.csrfValue();
    }

    public @Nullable Viewer viewer() {
        return surroundings.viewer();
    }

    public @Nullable Place place() {
        return surroundings.place();
    }

    /** The rail's lines in a section that the viewer may enter. */
    public List<RailItem> rail(RailItem.Section section) {
        return surroundings.rail().stream().filter(i -> i.section() == section).toList();
    }

    /** The places at the foot of a phone. */
    public List<RailItem> bottom() {
        return surroundings.rail().stream().filter(RailItem::bottom).limit(4).toList();
    }
}
