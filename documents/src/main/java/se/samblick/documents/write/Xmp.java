package se.samblick.documents.write;

import java.util.regex.Matcher;

/** The dates in a PDF's XMP, which must say the same as its information dictionary. */
final class Xmp {
    private Xmp() {}

    static String withDates(String xmp, String stamp) {
        String quoted = Matcher.quoteReplacement(stamp);
        String created = xmp.replaceAll("(<xmp:CreateDate>)[^<]*(</xmp:CreateDate>)", "$1" + quoted + "$2");
        String both = created.contains("<xmp:ModifyDate>")
                ? created.replaceAll("(<xmp:ModifyDate>)[^<]*(</xmp:ModifyDate>)", "$1" + quoted + "$2")
                : created.replace(
                        "</xmp:CreateDate>", "</xmp:CreateDate><xmp:ModifyDate>" + stamp + "</xmp:ModifyDate>");
        return both.contains("<xmp:CreatorTool>")
                ? both
                : both.replace("<xmp:CreateDate>", "<xmp:CreatorTool>Samblick</xmp:CreatorTool><xmp:CreateDate>");
    }
}
