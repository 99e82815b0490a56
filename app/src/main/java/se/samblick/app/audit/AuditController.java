package se.samblick.app.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The history as a page and as data. Who may read it is decided in identity, which this room knows nothing of. */
@Controller
class AuditController {
    private static final int PAGE = 50;
    private static final int LARGEST = 500;

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    @GetMapping("/historik")
    String history(
            @RequestParam(name = "vad", required = false) @Nullable String subject,
            @RequestParam(name = "id", required = false) @Nullable String subjectId,
            @RequestParam(name = "vem", required = false) @Nullable String actor,
            @RequestParam(name = "fran", required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(name = "till", required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(name = "sida", defaultValue = "1") int page,
            Model model) {
        var filter = new AuditFilter(subject, subjectId, actor, from, to);
        model.addAttribute("page", HistoryPage.of(filter, log.subjects(), log.find(filter, Math.max(1, page), PAGE)));
        return "audit/history";
    }

    @GetMapping("/api/v1/audit")
    @ResponseBody
    AuditPage entries(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size) {
        var filter = new AuditFilter(subject, id, actor, from, to);
        return log.find(filter, Math.max(1, page), Math.min(LARGEST, Math.max(1, size)));
    }
}
