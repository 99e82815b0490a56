package se.samblick.app.area;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samblick.app.identity.Access;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.FormErrors;
import se.samblick.app.ui.Ui;

/** Puts the pages on boundaries together. */
@Component
class BoundaryPages {
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    private static final double SQUARE_KILOMETRE = 1e6;

    private final Boundaries boundaries;
    private final Areas areas;
    private final Access access;

    BoundaryPages(Boundaries boundaries, Areas areas, Access access) {
        this.boundaries = boundaries;
        this.areas = areas;
        this.access = access;
    }

    BoundaryPage list(LocalDate day, BoundaryPage.Form form, FormErrors errors, @Nullable String done, Ui ui) {
        boolean mayEdit = access.may(Right.EDIT_AREAS);
        Map<AreaId, Boundary> held = new HashMap<>();
        boundaries.map().on(day).forEach(b -> held.put(b.area(), b));
        List<BoundaryPage.View> views = new ArrayList<>();
        for (Division division : Division.values()) {
            view(areas.on(day, division), division, held, ui).ifPresent(views::add);
        }
        return new BoundaryPage(
                day,
                views,
                boundaries.visible().stream().map(s -> line(s, ui)).toList(),
                mayEdit,
                form,
                systems(),
                errors,
                done);
    }

    private static List<BoundaryPage.Choice> systems() {
        List<BoundaryPage.Choice> systems = new ArrayList<>();
        for (ReferenceSystem system : ReferenceSystem.values()) {
            systems.add(new BoundaryPage.Choice("EPSG:" + system.code(), system.title()));
        }
        return systems;
    }

    private static Optional<BoundaryPage.View> view(
            List<Area> all, Division division, Map<AreaId, Boundary> held, Ui ui) {
        List<Area> drawn = all.stream().filter(a -> held.containsKey(a.id())).toList();
        if (drawn.isEmpty()) {
            return Optional.empty();
        }
        Set<AreaId> wholes = new HashSet<>();
        drawn.forEach(a -> {
            if (a.parent() != null) {
                wholes.add(a.parent());
            }
        });
        Map<AreaId, Integer> depths = new HashMap<>();
        List<BoundaryPage.Line> lines = new ArrayList<>();
        List<BoundaryDrawing.Shape> shapes = new ArrayList<>();
        int number = 0;
        for (Area area : drawn) {
            boolean whole = wholes.contains(area.id());
            String shown = whole ? "" : Integer.toString(++number);
            Boundary boundary = Objects.requireNonNull(held.get(area.id()));
            int depth = area.parent() == null ? 0 : depths.getOrDefault(area.parent(), -1) + 1;
            depths.put(area.id(), depth);
            shapes.add(new BoundaryDrawing.Shape(shown, boundary.ground(), whole, false));
            lines.add(new BoundaryPage.Line(
                    shown,
                    area.id().value(),
                    area.name(),
                    ui.text("area.kind." + kind(area)),
                    depth,
                    ground(boundary.ground().getArea(), ui),
                    ui.text("area.boundaries.since", ui.date(boundary.from()))));
        }
        String without = all.stream()
                .filter(a -> !held.containsKey(a.id()))
                .map(Area::name)
                .collect(Collectors.joining(", "));
        return Optional.of(new BoundaryPage.View(
                division.code(),
                ui.text("area.division." + division.code()),
                ui.text("area.boundaries.drawing.desc", drawn.size()),
                BoundaryDrawing.of(shapes),
                lines,
                without));
    }

    private static String kind(Area area) {
        return area.kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String ground(double squareMetres, Ui ui) {
        return ui.text("area.boundaries.ground", ui.decimal(squareMetres / SQUARE_KILOMETRE, 2));
    }

    private static BoundaryPage.SetLine line(BoundarySet set, Ui ui) {
        return new BoundaryPage.SetLine(
                set.id().toString(),
                set.fileName(),
                set.source(),
                ui.date(set.validFrom()),
                set.state().code(),
                ui.text("area.boundaries.state." + set.state().code()),
                by(set, ui));
    }

    private static String by(BoundarySet set, Ui ui) {
        return ui.text("area.boundaries.by", set.createdName(), ui.date(LocalDate.ofInstant(set.createdAt(), ZONE)));
    }

    BoundarySetPage set(BoundarySet set, @Nullable String done, Ui ui) {
        List<Area> known = areas.on(set.validFrom(), null);
        var names = new AreaNames(known);
        List<String> meta = new ArrayList<>();
        meta.add(ui.text("area.boundaries.state." + set.state().code()));
        if (!set.source().isEmpty()) {
            meta.add(set.source());
        }
        meta.add(ui.text(
                "area.boundaries.system",
                ReferenceSystem.ofCode(set.system()).map(ReferenceSystem::title).orElse(set.system())));
        meta.add(by(set, ui));
        return new BoundarySetPage(
                set.id().toString(),
                set.fileName(),
                set.state().code(),
                meta,
                ui.date(set.validFrom()),
                drawing(set),
                ui.text("area.boundaries.drawing.desc", set.forms().size()),
                set.forms().stream().map(f -> line(f, set, names, ui)).toList(),
                set.findings().stream()
                        .filter(f -> f.forms().size() != 1)
                        .map(f -> remark(f, ui))
                        .toList(),
                (int) set.forms().stream()
                        .filter(f -> f.area() == null && !f.leftOut())
                        .count(),
                set.ready(),
                boundaries.mayChange(set),
                known.stream().map(a -> choice(a, ui)).toList(),
                done);
    }

    private BoundaryDrawing drawing(BoundarySet set) {
        Set<AreaId> wholes = new HashSet<>();
        set.areas().forEach(id -> areas.find(id).map(Area::parent).ifPresent(wholes::add));
        return BoundaryDrawing.of(set.forms().stream()
                .map(f -> new BoundaryDrawing.Shape(
                        Integer.toString(f.number()),
                        f.ground(),
                        f.area() != null && wholes.contains(f.area()),
                        set.faulty(f.number()) || f.leftOut()))
                .toList());
    }

    private static BoundarySetPage.FormLine line(BoundaryForm form, BoundarySet set, AreaNames names, Ui ui) {
        AreaId area = form.area();
        return new BoundarySetPage.FormLine(
                form.number(),
                form.label(),
                set.faulty(form.number()) ? "–" : ground(form.ground().getArea(), ui),
                area == null ? "" : area.value(),
                area == null ? "" : names.name(area),
                form.leftOut(),
                form.suggestions(names).stream().map(a -> choice(a, ui)).toList(),
                set.findings().stream()
                        .filter(f -> f.forms().equals(List.of(form.number())))
                        .map(f -> remark(f, ui))
                        .toList());
    }

    private static BoundaryPage.Choice choice(Area area, Ui ui) {
        return new BoundaryPage.Choice(
                area.id().value(), area.name() + " (" + ui.text("area.kind." + kind(area)) + ")");
    }

    private static BoundarySetPage.Remark remark(BoundaryFinding finding, Ui ui) {
        return new BoundarySetPage.Remark(
                finding.severity() == BoundaryFinding.Severity.ERROR, ui.text(finding.key(), finding.words()));
    }
}
