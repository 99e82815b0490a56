package gg.jte.generated.ondemand.ui;
import se.samblick.app.ui.Ui;
@SuppressWarnings("unchecked")
public final class JtelanguageGenerated {
	public static final String JTE_NAME = "ui/language.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,1,1,1,3,3,3,4,4,4,4,4,4,4,4,4,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,5,7,7,7,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Ui ui) {
		jteOutput.writeContent("<form method=\"post\" action=\"/val/sprak\" class=\"ms-auto\">\n");
		gg.jte.generated.ondemand.ui.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, ui);
		jteOutput.writeContent("\n<input type=\"hidden\" name=\"tillbaka\"");
		var __jte_html_attribute_0 = ui.address();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" value=\"");
			jteOutput.setContext("input", "value");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("input", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<button class=\"btn btn-link\" name=\"sprak\"");
		var __jte_html_attribute_1 = ui.language().code().equals("sv") ? "en" : "sv";
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" value=\"");
			jteOutput.setContext("button", "value");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("button", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_2 = ui.language().code().equals("sv") ? "en" : "sv";
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" lang=\"");
			jteOutput.setContext("button", "lang");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("button", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">");
		jteOutput.setContext("button", null);
		jteOutput.writeUserContent(ui.language().code().equals("sv") ? "English" : "Svenska");
		jteOutput.writeContent("</button>\n</form>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Ui ui = (Ui)params.get("ui");
		render(jteOutput, jteHtmlInterceptor, ui);
	}
}
