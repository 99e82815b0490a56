package se.samblick.app.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** View names to templates: {@code figures/import} is {@code jte/figures/import.jte}. Adds {@link Ui} to the model. */
@Component
class JteViews implements ViewResolver, Ordered {
    private final TemplateEngine engine;
    private final UiFactory uis;

    JteViews(UiProperties properties, UiFactory uis) {
        this.uis = uis;
        String templates = properties.templates();
        engine = templates == null
                ? TemplateEngine.createPrecompiled(ContentType.Html)
                : TemplateEngine.create(new DirectoryCodeResolver(Path.of(templates)), classes(), ContentType.Html);
        engine.setBinaryStaticContent(templates == null);
    }

    /** Templates read from their sources are compiled to a place of their own and not to wherever we were started. */
    private static Path classes() {
        try {
            return Files.createTempDirectory("samblick-templates-");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.startsWith("redirect:") || name.startsWith("forward:") ? null : new JteView(name + ".jte");
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }

    private final class JteView implements View {
        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            Map<String, Object> parameters = new HashMap<>();
            if (model != null) {
                parameters.putAll(model);
            }
            parameters.put("ui", uis.of(request));
            var output = new Utf8ByteOutput();
            engine.render(template, parameters, output);
            if (response.getContentType() == null) {
                response.setContentType(getContentType());
            }
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
