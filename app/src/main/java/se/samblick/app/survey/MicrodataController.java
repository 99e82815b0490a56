package se.samblick.app.survey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.samblick.app.audit.Unaudited;
import se.samblick.app.figures.DatasetId;
import se.samblick.app.figures.ExtractId;
import se.samblick.app.identity.Needs;
import se.samblick.app.identity.Right;
import se.samblick.app.ui.FormErrors;
import se.samblick.app.ui.InvalidInput;
import se.samblick.app.ui.NotFound;
import se.samblick.app.ui.Ui;
import se.samblick.app.ui.UiFactory;

/** Takes a file of single answers in, asks what its columns hold, and makes estimates of it. */
@Controller
@RequestMapping(SurveyAddress.ROOT + "/{id}/svarsfil")
class MicrodataController {
    private static final int MOST_BYTES = 20 << 20;

    private final MicrodataImports imports;
    private final Surveys surveys;
    private final SurveyView views;
    private final UiFactory uis;

    MicrodataController(MicrodataImports imports, Surveys surveys, SurveyView views, UiFactory uis) {
        this.imports = imports;
        this.surveys = surveys;
        this.views = views;
        this.uis = uis;
    }

    @GetMapping
    @Needs(Right.IMPORT_FIGURES)
    String form(@PathVariable String id, Model model) {
        model.addAttribute("page", page(id, "", null, null, "", FormErrors.NONE, null));
        return "survey/microdata";
    }

    @PostMapping
    @Needs(Right.IMPORT_FIGURES)
    @Unaudited("held in memory until estimates are made of it")
    String upload(
            @PathVariable String id,
            @RequestParam(name = "fil", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        Ui ui = uis.of(request);
        try {
            if (file == null || file.isEmpty()) {
                throw new InvalidInput("survey.microdata.noFile");
            }
            if (file.getSize() > MOST_BYTES) {
                throw new InvalidInput("survey.microdata.tooLarge", MOST_BYTES >> 20);
            }
            String name = file.getOriginalFilename();
            UUID token = imports.hold(views.dataset(id), name == null ? "svar.csv" : name, file.getBytes());
            return "redirect:" + SurveyAddress.ROOT + "/" + id + "/svarsfil/" + token;
        } catch (InvalidInput wrong) {
            response.setStatus(wrong.status());
            String sentence = ui.text(wrong.key(), wrong.arguments().toArray());
            model.addAttribute("page", page(id, "", null, null, "", FormErrors.NONE.with("fil", sentence), null));
            return "survey/microdata";
        }
    }

    @GetMapping("/{token}")
    @Needs(Right.IMPORT_FIGURES)
    String columns(@PathVariable String id, @PathVariable String token, HttpServletRequest request, Model model) {
        Microdata data = imports.held(token(token), views.dataset(id)).data();
        model.addAttribute("page", page(id, token, data, data.suggested(), "", FormErrors.NONE, uis.of(request)));
        return "survey/columns";
    }

    @PostMapping("/{token}")
    @Needs(Right.IMPORT_FIGURES)
    String estimate(
            @PathVariable String id,
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        DatasetId survey = views.dataset(id);
        Microdata data = imports.held(token(token), survey).data();
        Microdata.Plan plan = plan(data, sent);
        String period = sent.getFirst("period") == null ? "" : String.valueOf(sent.getFirst("period"));
        try {
            ExtractId extract = imports.estimate(token(token), survey, plan, views.period(period.strip()));
            return "redirect:/data/uttag/" + extract;
        } catch (InvalidInput wrong) {
            Ui ui = uis.of(request);
            response.setStatus(wrong.status());
            String sentence = ui.text(wrong.key(), wrong.arguments().toArray());
            String field = wrong.key().equals("survey.wave.unknown") ? "period" : "kolumner";
            model.addAttribute("page", page(id, token, data, plan, period, FormErrors.NONE.with(field, sentence), ui));
            return "survey/columns";
        }
    }

    private static Microdata.Plan plan(Microdata data, MultiValueMap<String, String> sent) {
        List<Microdata.Role> roles = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        Map<Integer, Set<String>> counted = new LinkedHashMap<>();
        for (int i = 0; i < data.columns().size(); i++) {
            String role = sent.getFirst("roll-" + i);
            String label = sent.getFirst("namn-" + i);
            roles.add(Microdata.Role.of(role == null ? "" : role));
            labels.add(label == null || label.isBlank() ? data.columns().get(i).header() : label.strip());
            List<String> answers = sent.get("svar-" + i);
            counted.put(i, answers == null ? Set.of() : new LinkedHashSet<>(answers));
        }
        return new Microdata.Plan(roles, labels, counted);
    }

    @PostMapping("/{token}/slang")
    @Needs(Right.IMPORT_FIGURES)
    @Unaudited("forgets what was never kept")
    String forget(@PathVariable String id, @PathVariable String token) {
        imports.forget(token(token), views.dataset(id));
        return "redirect:" + SurveyAddress.ROOT + "/" + id;
    }

    private static UUID token(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("survey.microdata.gone");
        }
    }

    private MicrodataPage page(
            String id,
            String token,
            @Nullable Microdata data,
            Microdata.@Nullable Plan plan,
            String period,
            FormErrors errors,
            @Nullable Ui ui) {
        Survey survey = surveys.get(views.dataset(id));
        List<MicrodataPage.ColumnForm> columns = new ArrayList<>();
        if (data != null && plan != null && ui != null) {
            for (int i = 0; i < data.columns().size(); i++) {
                columns.add(column(i, data.columns().get(i), plan, ui));
            }
        }
        String rows = data == null || ui == null ? "" : ui.number(data.rows());
        return new MicrodataPage(survey.title(), SurveyAddress.ROOT + "/" + id, token, rows, period, columns, errors);
    }

    private static MicrodataPage.ColumnForm column(int i, AnswerColumn column, Microdata.Plan plan, Ui ui) {
        Set<String> counted = plan.counted().getOrDefault(i, Set.of());
        boolean choosable = column.role() == Microdata.Role.QUESTION || column.role() == Microdata.Role.GROUP;
        return new MicrodataPage.ColumnForm(
                i,
                column.header(),
                plan.labels().get(i),
                Arrays.stream(Microdata.Role.values())
                        .map(r -> new SurveyPage.Option(
                                r.code(),
                                ui.text("survey.role." + r.code()),
                                r == plan.roles().get(i)))
                        .toList(),
                choosable
                        ? column.choices().stream()
                                .map(v -> new SurveyPage.Option(v, v, counted.contains(v)))
                                .toList()
                        : List.of());
    }
}
