package se.samblick.app.area;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.FirstMunicipality;

/** The 290 municipalities, among which the first administrator of an empty installation chooses. */
@Component
class KnownMunicipalities implements FirstMunicipality {
    /** The municipality itself, and the police who work in all of it, are the parties one begins with. */
    private static final String PARTY = "kommunen";

    private final List<Choice> choices = read();
    private final Areas areas;
    private final Access access;
    private final Clock clock;

    KnownMunicipalities(Areas areas, Access access, Clock clock) {
        this.areas = areas;
        this.access = access;
        this.clock = clock;
    }

    private static List<Choice> read() {
        Collator swedish = Collator.getInstance(Locale.forLanguageTag("sv-SE"));
        var file = new ClassPathResource("municipalities.csv", KnownMunicipalities.class);
        try (var reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.stream()
                    .map(KnownMunicipalities::choice)
                    .sorted(Comparator.comparing(Choice::name, swedish))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Choice choice(NamedCsvRecord row) {
        return new Choice(row.getField("code"), row.getField("name"));
    }

    @Override
    public List<Choice> choices() {
        return choices;
    }

    @Override
    @Transactional
    public Optional<Founded> found(String code) {
        return choices.stream()
                .filter(c -> c.code().equals(code))
                .findFirst()
                .map(c -> access.asSystem(() -> found(c)));
    }

    private Founded found(Choice choice) {
        LocalDate from = LocalDate.of(LocalDate.now(clock).getYear() - 10, 1, 1);
        var municipality = new AreaId(choice.code());
        var police = new AreaId("lpo-" + choice.code());
        String lpo = "Lokalpolisområde " + choice.name();
        areas.add(new Area(municipality, choice.name(), Division.MUNICIPAL, Area.Kind.MUNICIPALITY, null, from, null));
        areas.add(new Area(police, lpo, Division.POLICE, Area.Kind.LOCAL_POLICE_AREA, null, from, null));
        areas.cover(police, municipality, from, null);
        areas.add(new Party(PARTY, choice.name() + ", kommunen", Party.Kind.MUNICIPALITY, municipality));
        areas.add(new Party("polisen", lpo, Party.Kind.POLICE, police));
        return new Founded(municipality.value(), PARTY);
    }
}
