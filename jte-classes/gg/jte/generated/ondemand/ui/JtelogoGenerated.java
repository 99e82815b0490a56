package gg.jte.generated.ondemand.ui;
@SuppressWarnings("unchecked")
public final class JtelogoGenerated {
	public static final String JTE_NAME = "ui/logo.jte";
	public static final int[] JTE_LINE_INFO = {1,1,1,1,1,1,1,1,1,1,1,1};
	public static void render(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor) {
		jteOutput.writeContent("<svg viewBox=\"0 0 30 20\" aria-hidden=\"true\"><circle cx=\"10.5\" cy=\"10\" r=\"8.3\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"></circle><circle cx=\"19.5\" cy=\"10\" r=\"8.3\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"></circle><path d=\"M15 3a8.3 8.3 0 0 1 0 14 8.3 8.3 0 0 1 0-14z\" fill=\"var(--sb-action)\"></path></svg>\n");
	}
	public static void renderMap(gg.jte.html.HtmlTemplateOutput jteOutput, gg.jte.html.HtmlInterceptor jteHtmlInterceptor, java.util.Map<String, Object> params) {
		render(jteOutput, jteHtmlInterceptor);
	}
}
