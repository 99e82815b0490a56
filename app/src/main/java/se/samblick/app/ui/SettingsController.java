package se.samblick.app.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The settings that the rooms offer the viewer. */
@Controller
class SettingsController {
    private final List<SettingsItem> items;

    SettingsController(List<SettingsItem> items) {
        this.items = items.stream()
                .sorted(Comparator.comparingInt(SettingsItem::order))
                .toList();
    }

    @GetMapping("/installningar")
    ModelAndView settings() {
        var shown = items.stream().filter(i -> i.shown().getAsBoolean()).toList();
        return new ModelAndView("ui/settings", Map.of("items", shown));
    }
}
