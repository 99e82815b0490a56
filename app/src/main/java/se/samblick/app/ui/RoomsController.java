package se.samblick.app.ui;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** All rooms on one page: what the rail is on a wide screen. */
@Controller
class RoomsController {
    @GetMapping("/rum")
    String rooms() {
        return "ui/rooms";
    }
}
