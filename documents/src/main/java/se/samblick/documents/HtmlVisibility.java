package se.samblick.documents;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector.SelectorParseException;

/** Tells which elements a browser would show: not hidden by attribute, by style or by a rule of the page itself. */
final class HtmlVisibility {
    private static final Set<String> NEVER = Set.of(
            "script",
            "style",
            "head",
            "title",
            "template",
            "noscript",
            "svg",
            "iframe",
            "object",
            "canvas",
            "audio",
            "video",
            "select",
            "datalist",
            "textarea",
            "input",
            "map");
    private static final Pattern HIDING = Pattern.compile("display:none|visibility:(?:hidden|collapse)");
    private static final Pattern RAISING = Pattern.compile("vertical-align:super|font-variant-position:super");
    private static final int MAX_RULES = 1000;

    private final Set<Element> hiddenByRule = Collections.newSetFromMap(new IdentityHashMap<>());

    static HtmlVisibility of(Element page) {
        var visibility = new HtmlVisibility();
        for (Element style : page.select("style")) {
            visibility.readRules(page, style.data());
        }
        return visibility;
    }

    private void readRules(Element page, String css) {
        String plain = css.replaceAll("(?s)/\\*.*?\\*/", "");
        int at = 0;
        for (int i = 0; i < MAX_RULES; i++) {
            int open = plain.indexOf('{', at);
            int close = open < 0 ? -1 : endOfRule(plain, open);
            if (close < 0) {
                return;
            }
            String selector = plain.substring(at, open).strip();
            // what holds for print or narrow screens alone says nothing about what is shown
            if (!selector.startsWith("@")
                    && HIDING.matcher(folded(plain.substring(open + 1, close))).find()) {
                hide(page, selector);
            }
            at = close + 1;
        }
    }

    private static int endOfRule(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            if (css.charAt(i) == '{') {
                depth++;
            } else if (css.charAt(i) == '}') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    private void hide(Element page, String selector) {
        try {
            hiddenByRule.addAll(page.select(selector));
        } catch (SelectorParseException | IllegalArgumentException e) {
            // a selector only browsers know
        }
    }

    boolean shows(Element element) {
        return !NEVER.contains(element.normalName())
                && !element.hasAttr("hidden")
                && !HIDING.matcher(folded(element.attr("style"))).find()
                && !hiddenByRule.contains(element);
    }

    static boolean raisedByStyle(Element element) {
        return element.hasAttr("style")
                && RAISING.matcher(folded(element.attr("style"))).find();
    }

    private static String folded(String style) {
        return style.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
