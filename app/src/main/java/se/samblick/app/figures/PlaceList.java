package se.samblick.app.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import se.samblick.app.area.AreaId;
import se.samblick.app.area.Spot;

/** The places of a long list of events, packed: a file of 200 MB can hold some millions. */
final class PlaceList {
    private static final int FIELDS = 5;

    private final int metres;
    private final List<AreaId> areas = new ArrayList<>();
    private final List<CategoryId> categories = new ArrayList<>();
    private final Map<AreaId, Integer> areaNumbers = new HashMap<>();
    private final Map<CategoryId, Integer> categoryNumbers = new HashMap<>();
    private int[] packed = new int[FIELDS * 256];
    private int size;

    PlaceList(int metres) {
        this.metres = metres;
    }

    void add(AreaId area, CategoryId category, LocalDate day, Spot spot) {
        int at = size * FIELDS;
        if (at == packed.length) {
            packed = Arrays.copyOf(packed, Math.multiplyExact(packed.length, 2));
        }
        packed[at] = number(area, areas, areaNumbers);
        packed[at + 1] = number(category, categories, categoryNumbers);
        packed[at + 2] = Math.toIntExact(day.toEpochDay());
        packed[at + 3] = spot.north();
        packed[at + 4] = spot.east();
        size++;
    }

    private static <T> int number(T value, List<T> values, Map<T, Integer> numbers) {
        return numbers.computeIfAbsent(value, v -> {
            values.add(v);
            return values.size() - 1;
        });
    }

    int size() {
        return size;
    }

    void forEach(Consumer<Place> each) {
        for (int at = 0; at < size * FIELDS; at += FIELDS) {
            each.accept(new Place(
                    areas.get(packed[at]),
                    categories.get(packed[at + 1]),
                    LocalDate.ofEpochDay(packed[at + 2]),
                    packed[at + 3],
                    packed[at + 4],
                    metres));
        }
    }
}
