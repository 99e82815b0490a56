package se.samblick.app.figures;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.InvalidInput;

/** The page on which a municipality chooses how exactly places are kept. */
@Controller
@RequestMapping("/installningar/platser")
class PlaceSettingsController {
    private final Places places;

    PlaceSettingsController(Places places) {
        this.places = places;
    }

    @GetMapping
    @Needs(Right.EDIT_AREAS)
    String show(@RequestParam(required = false) @Nullable String sparat, Model model) {
        model.addAttribute(
                "page",
                new PlaceSettingsPage(
                        places.precision().code(),
                        Arrays.stream(PlacePrecision.values())
                                .map(PlacePrecision::code)
                                .toList(),
                        sparat != null));
        return "figures/places";
    }

    @PostMapping
    @Needs(Right.EDIT_AREAS)
    String choose(@RequestParam String precision) {
        places.choose(PlacePrecision.find(precision)
                .orElseThrow(() -> new InvalidInput("figures.places.precision.unknown", precision)));
        return "redirect:/installningar/platser?sparat";
    }
}
