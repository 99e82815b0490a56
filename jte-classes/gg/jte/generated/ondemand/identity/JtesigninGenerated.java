package gg.jte.generated.ondemand.identity;
import se.samblick.app.identity.SignInPage;
import se.samblick.app.ui.Ui;
@SuppressWarnings("unchecked")
public final class JtesigninGenerated {
	public static final String JTE_NAME = "identity/sign-in.jte";
	public static final int[] JTE_LINE_INFO = {0,0,1,2,2,2,2,4,4,4,5,5,7,7,8,8,8,8,8,8,8,8,8,10,10,10,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,11,12,12,12,12,12,12,12,15,15,15,18,18,18,20,20,20,21,21,23,23,23,24,24,24,27,27,27,27,27,27,27,27,27,29,29,30,30,30,30,30,30,30,30,30,31,31,36,36,37,37,37,38,38,38,2,3,3,3,3};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, Ui ui, SignInPage page) {
		gg.jte.generated.ondemand.ui.JteplainGenerated.render(jteOutput, jteHtmlInterceptor, ui, ui.text("identity.signIn.title"), new gg.jte.html.HtmlContent() {
			public void writeTo(gg.jte.html.HtmlTemplateOutput jteOutput) {
				jteOutput.writeContent("\n");
				gg.jte.generated.ondemand.ui.JteerrorSummaryGenerated.render(jteOutput, jteHtmlInterceptor, ui, page.errors());
				jteOutput.writeContent("\n<form data-dev=\"yes\" method=\"post\" action=\"/logga-in\" class=\"stack\">\n  ");
				gg.jte.generated.ondemand.ui.JtecsrfGenerated.render(jteOutput, jteHtmlInterceptor, ui);
				jteOutput.writeContent("\n  <input type=\"hidden\" name=\"till\"");
				var __jte_html_attribute_0 = page.to();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_0)) {
					jteOutput.writeContent(" value=\"");
					jteOutput.setContext("input", "value");
					jteOutput.writeUserContent(__jte_html_attribute_0);
					jteOutput.setContext("input", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n  <div>\n    <label class=\"form-label\" for=\"konto\">");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(ui.text("identity.signIn.userName"));
				jteOutput.writeContent("</label>\n    <input class=\"form-control ");
				jteOutput.setContext("input", "class");
				jteOutput.writeUserContent(page.errors().at("konto") != null ? "is-invalid" : "");
				jteOutput.setContext("input", null);
				jteOutput.writeContent("\" id=\"konto\" name=\"konto\"");
				var __jte_html_attribute_1 = page.userName();
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_1)) {
					jteOutput.writeContent(" value=\"");
					jteOutput.setContext("input", "value");
					jteOutput.writeUserContent(__jte_html_attribute_1);
					jteOutput.setContext("input", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(" autocomplete=\"username\" autocapitalize=\"none\" spellcheck=\"false\" required");
				var __jte_html_attribute_2 = page.errors().at("konto") != null ? "konto-fel" : null;
				if (gg.jte.runtime.TemplateUtils.isAttributeRendered(__jte_html_attribute_2)) {
					jteOutput.writeContent(" aria-describedby=\"");
					jteOutput.setContext("input", "aria-describedby");
					jteOutput.writeUserContent(__jte_html_attribute_2);
					jteOutput.setContext("input", null);
					jteOutput.writeContent("\"");
				}
				jteOutput.writeContent(">\n    ");
				if (page.errors().at("konto") != null) {
					jteOutput.writeContent("<p class=\"field-error\" id=\"konto-fel\">");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(page.errors().at("konto"));
					jteOutput.writeContent("</p>");
				}
				jteOutput.writeContent("\n  </div>\n  <div>\n    <label class=\"form-label\" for=\"losenord\">");
				jteOutput.setContext("label", null);
				jteOutput.writeUserContent(ui.text("identity.signIn.password"));
				jteOutput.writeContent("</label>\n    <input class=\"form-control\" id=\"losenord\" name=\"losenord\" type=\"password\" autocomplete=\"current-password\" required>\n  </div>\n  <div><button class=\"btn btn-primary\">");
				jteOutput.setContext("button", null);
				jteOutput.writeUserContent(ui.text("identity.signIn.do"));
				jteOutput.writeContent("</button></div>\n</form>\n<p class=\"quiet mt-3\">");
				jteOutput.setContext("p", null);
				jteOutput.writeUserContent(ui.text("identity.signIn.help"));
				jteOutput.writeContent("</p>\n");
				if (!page.demo().isEmpty()) {
					jteOutput.writeContent("\n<section class=\"mt-4\" aria-labelledby=\"demo\">\n  <h2 id=\"demo\">");
					jteOutput.setContext("h2", null);
					jteOutput.writeUserContent(ui.text("identity.demo.title"));
					jteOutput.writeContent("</h2>\n  <p>");
					jteOutput.setContext("p", null);
					jteOutput.writeUserContent(ui.text("identity.demo.sentence"));
					jteOutput.writeContent("</p>\n  <div class=\"frame\" tabindex=\"0\" role=\"region\" aria-labelledby=\"demo\">\n  <table class=\"table\">\n    <thead><tr><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(ui.text("identity.demo.role"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(ui.text("identity.signIn.userName"));
					jteOutput.writeContent("</th><th scope=\"col\">");
					jteOutput.setContext("th", null);
					jteOutput.writeUserContent(ui.text("identity.signIn.password"));
					jteOutput.writeContent("</th></tr></thead>\n    <tbody>\n    ");
					for (var account : page.demo()) {
						jteOutput.writeContent("\n    <tr><th scope=\"row\">");
						jteOutput.setContext("th", null);
						jteOutput.writeUserContent(account.role());
						jteOutput.writeContent("</th><td><code>");
						jteOutput.setContext("code", null);
						jteOutput.writeUserContent(account.userName());
						jteOutput.writeContent("</code></td><td><code>");
						jteOutput.setContext("code", null);
						jteOutput.writeUserContent(account.password());
						jteOutput.writeContent("</code></td></tr>\n    ");
					}
					jteOutput.writeContent("\n    </tbody>\n  </table>\n  </div>\n</section>\n");
				}
				jteOutput.writeContent("\n");
			}
		});
		jteOutput.writeContent("\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		Ui ui = (Ui)params.get("ui");
		SignInPage page = (SignInPage)params.get("page");
		render(jteOutput, jteHtmlInterceptor, ui, page);
	}
}
