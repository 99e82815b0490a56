package se.samblick.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.samblick.tables.Piece.RawTable;
import se.samblick.tables.source.Sheet;
import se.samblick.tables.words.FoundPeriod;
import se.samblick.tables.words.Labels;
import se.samblick.tables.words.PeriodWords;

/** The tables of a workbook or of one grid. What one sheet cannot tell, the others may: a sheet for each area or year. */
final class SheetTables {
    private static final Pattern DEFAULT_NAME = Pattern.compile("(?i)(?:blad|sheet|ark|worksheet)\\s?\\d*");

    private SheetTables() {}

    private record Found(RawTable raw, TableContext context, int sheet) {}

    static List<Table> of(List<Sheet> sheets) {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at < sheets.size(); at++) {
            List<Piece> pieces = Segmenter.pieces(sheets.get(at));
            Surroundings surroundings = new Surroundings(pieces, false);
            for (int piece = 0; piece < pieces.size(); piece++) {
                if (pieces.get(piece) instanceof RawTable raw) {
                    found.add(new Found(raw, surroundings.of(piece), at));
                }
            }
        }
        Map<List<String>, Integer> sheetsWith = sheetsWithHeader(found);
        List<Table> tables = new ArrayList<>();
        for (Found one : found) {
            boolean shared = sheetsWith.getOrDefault(header(one.raw()), 0) > 1;
            TableContext context = named(one.context(), sheets.get(one.sheet()).name(), shared);
            TableBuilder.build(tables.size() + 1, one.raw(), context).ifPresent(tables::add);
        }
        return tables;
    }

    /** How many sheets have a table with these column headers. */
    private static Map<List<String>, Integer> sheetsWithHeader(List<Found> found) {
        Map<List<String>, Integer> last = new HashMap<>();
        Map<List<String>, Integer> counts = new HashMap<>();
        for (Found one : found) {
            List<String> header = header(one.raw());
            if (!Integer.valueOf(one.sheet()).equals(last.put(header, one.sheet()))) {
                counts.merge(header, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static List<String> header(RawTable raw) {
        List<String> labels = new ArrayList<>();
        for (int row : raw.headerRows()) {
            for (int column = raw.left(); column <= raw.right(); column++) {
                labels.add(raw.cell(row, column).label());
            }
        }
        return labels;
    }

    /** A sheet's name is a period, or the area when several sheets have the same columns. */
    private static TableContext named(TableContext context, String sheet, boolean shared) {
        String name = Labels.clean(sheet);
        Optional<FoundPeriod> period = PeriodWords.whole(name);
        if (period.isPresent()) {
            return context.withSheetPeriod(period.get());
        }
        boolean area = shared
                && context.area().isEmpty()
                && !name.isEmpty()
                && !DEFAULT_NAME.matcher(name).matches();
        return area
                ? context.withArea(
                        se.samblick.tables.words.AreaWords.named(name).orElse(name))
                : context;
    }
}
