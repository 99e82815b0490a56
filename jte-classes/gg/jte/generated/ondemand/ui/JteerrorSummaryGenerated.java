package gg.jte.generated.ondemand.ui;
import se.samblick.app.ui.FormErrors;
import se.samblick.app.ui.Ui;
@SuppressWarnings("unchecked")
public final class JteerrorSummaryGenerated {
	public static final String JTE_NAME = "ui/errorSummary.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,4,4,6,6,6,8,8,8,8,8,8,8,8,8,8,8,11,11,12,12,12,2,3,3,3,3};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Ui ui, FormErrors errors) {
		if (!errors.isEmpty()) {
			jteOutput.writeContent("\n<div class=\"alert alert-danger\" role=\"alert\" tabindex=\"-1\" id=\"fel\" data-focus>\n  <h2>");
			jteOutput.setContext("h2", null);
			jteOutput.writeUserContent(ui.text("ui.errors"));
			jteOutput.writeContent("</h2>\n  <ul class=\"mb-0\">\n    ");
			for (var error : errors.all()) {
				jteOutput.writeContent("<li><a href=\"#");
				jteOutput.setContext("a", "href");
				jteOutput.writeUserContent(error.field());
				jteOutput.setContext("a", null);
				jteOutput.writeContent("\">");
				jteOutput.setContext("a", null);
				jteOutput.writeUserContent(error.sentence());
				jteOutput.writeContent("</a></li>");
			}
			jteOutput.writeContent("\n  </ul>\n</div>\n");
		}
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Ui ui = (Ui)params.get("ui");
		FormErrors errors = (FormErrors)params.get("errors");
		render(jteOutput, jteHtmlInterceptor, ui, errors);
	}
}
