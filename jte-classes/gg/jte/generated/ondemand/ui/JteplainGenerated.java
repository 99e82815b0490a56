package gg.jte.generated.ondemand.ui;
import gg.jte.Content;
import se.samblick.app.ui.Ui;
@SuppressWarnings("unchecked")
public final class JteplainGenerated {
	public static final String JTE_NAME = "ui/plain.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,5,5,5,6,6,6,6,6,6,6,6,6,6,6,7,7,9,9,9,10,10,10,12,12,12,13,13,13,2,3,4,4,4,4};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Ui ui, String title, Content content) {
		gg.jte.generated.ondemand.ui.JtedocumentGenerated.render(jteOutput, jteHtmlInterceptor, ui, title, new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n<header class=\"bar\"><a class=\"brand\" href=\"/\"");
				var __jte_html_attribute_0 = ui.text("ui.brand");
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
					jteOutput.writeContent(" aria-label=\"");
					jteOutput.setContext("a", "aria-label");
					jteOutput.writeUserContent(__jte_html_attribute_0);
					jteOutput.setContext("a", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">");
				gg.jte.generated.ondemand.ui.JtelogoGenerated.render(jteOutput, jteHtmlInterceptor);
				jteOutput.writeContent("<span>Samblick</span></a>\n");
				gg.jte.generated.ondemand.ui.JtelanguageGenerated.render(jteOutput, jteHtmlInterceptor, ui);
				jteOutput.writeContent("</header>\n<main id=\"main\" tabindex=\"-1\">\n<h1>");
				jteOutput.setContext("h1", null);
				jteOutput.writeUserContent(title);
				jteOutput.writeContent("</h1>\n");
				jteOutput.setContext("main", null);
				jteOutput.writeUserContent(content);
				jteOutput.writeContent("\n</main>\n");
			}
		}, "plain-page", null);
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Ui ui = (Ui)params.get("ui");
		String title = (String)params.get("title");
		Content content = (Content)params.get("content");
		render(jteOutput, jteHtmlInterceptor, ui, title, content);
	}
}
