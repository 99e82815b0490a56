package gg.jte.generated.ondemand.ui;
import gg.jte.Content;
import se.samblick.app.ui.Ui;
@SuppressWarnings("unchecked")
public final class JtedocumentGenerated {
	public static final String JTE_NAME = "ui/document.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,8,14,14,14,15,15,15,15,15,15,15,15,15,17,17,17,17,17,17,17,17,17,18,18,18,18,18,18,18,18,18,19,19,19,19,19,20,20,20,20,20,20,20,20,20,22,22,22,22,22,22,22,22,22,23,23,23,24,24,24,27,27,27,2,3,4,5,6,6,6,6};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Ui ui, String title, Content body, String bodyClass, Content head) {
		jteOutput.writeContent("<!doctype html>\n<html");
		var __jte_html_attribute_0 = ui.language().code();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
			jteOutput.writeContent(" lang=\"");
			jteOutput.setContext("html", "lang");
			jteOutput.writeUserContent(__jte_html_attribute_0);
			jteOutput.setContext("html", null);
			jteOutput.writeContent("\"");
		}
		var __jte_html_attribute_1 = ui.theme().isEmpty() ? null : ui.theme();
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
			jteOutput.writeContent(" data-bs-theme=\"");
			jteOutput.setContext("html", "data-bs-theme");
			jteOutput.writeUserContent(__jte_html_attribute_1);
			jteOutput.setContext("html", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"htmx-config\" content='{\"allowEval\":false,\"includeIndicatorStyles\":false,\"selfRequestsOnly\":true}'>\n<title>");
		jteOutput.setContext("title", null);
		jteOutput.writeUserContent(title);
		jteOutput.writeContent(" – Samblick</title>\n<link rel=\"icon\"");
		var __jte_html_attribute_2 = ui.asset("/assets/logo.svg");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("link", "href");
			jteOutput.writeUserContent(__jte_html_attribute_2);
			jteOutput.setContext("link", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(" type=\"image/svg+xml\">\n<link rel=\"stylesheet\" href=\"/webjars/bootstrap/dist/css/bootstrap.min.css\">\n<link rel=\"stylesheet\"");
		var __jte_html_attribute_3 = ui.asset("/assets/samblick.css");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_3)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("link", "href");
			jteOutput.writeUserContent(__jte_html_attribute_3);
			jteOutput.setContext("link", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<link rel=\"stylesheet\"");
		var __jte_html_attribute_4 = ui.asset("/assets/rooms.css");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_4)) {
			jteOutput.writeContent(" href=\"");
			jteOutput.setContext("link", "href");
			jteOutput.writeUserContent(__jte_html_attribute_4);
			jteOutput.setContext("link", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n");
		if (head != null) {
			jteOutput.setContext("head", null);
			jteOutput.writeUserContent(head);
		}
		jteOutput.writeContent("\n<script type=\"module\"");
		var __jte_html_attribute_5 = ui.asset("/ui/page.js");
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_5)) {
			jteOutput.writeContent(" src=\"");
			jteOutput.setContext("script", "src");
			jteOutput.writeUserContent(__jte_html_attribute_5);
			jteOutput.setContext("script", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent("></script>\n</head>\n<body");
		var __jte_html_attribute_6 = bodyClass;
		if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_6)) {
			jteOutput.writeContent(" class=\"");
			jteOutput.setContext("body", "class");
			jteOutput.writeUserContent(__jte_html_attribute_6);
			jteOutput.setContext("body", null);
			jteOutput.writeContent("\"");
		}
		jteOutput.writeContent(">\n<a class=\"skip\" href=\"#main\">");
		jteOutput.setContext("a", null);
		jteOutput.writeUserContent(ui.text("ui.skip"));
		jteOutput.writeContent("</a>\n");
		jteOutput.setContext("body", null);
		jteOutput.writeUserContent(body);
		jteOutput.writeContent("\n</body>\n</html>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Ui ui = (Ui)params.get("ui");
		String title = (String)params.get("title");
		Content body = (Content)params.get("body");
		String bodyClass = (String)params.getOrDefault("bodyClass", "");
		Content head = (Content)params.getOrDefault("head", null);
		render(jteOutput, jteHtmlInterceptor, ui, title, body, bodyClass, head);
	}
}
