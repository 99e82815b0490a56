package se.samblick.tables.source;

import java.nio.charset.StandardCharsets;

/** What stretches of the bytes of a worksheet mean: texts, small numbers, columns. */
final class XlsxValues {
    private XlsxValues() {}

    /** Text in UTF-8 with its entities told; throws what only the parser may judge. */
    static String decoded(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&') {
                int end = text.indexOf(';', i);
                out.append(entity(end < 0 ? "" : text.substring(i + 1, end)));
                i = end;
            } else if (c == '\ufffd' || c >= '\ufffe' || (c < ' ' && c != '\n' && c != '\t')) {
                throw Unusual.INSTANCE;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static char entity(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> throw Unusual.INSTANCE;
        };
    }

    /** A short row of digits. */
    static int digits(byte[] bytes, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9 || i - from > 8) {
                throw Unusual.INSTANCE;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** The column, from 1, of a reference such as {@code B4}; 0 when it names none. */
    static int columnOf(byte[] bytes, int from, int to) {
        int column = 0;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b >= 'A' && b <= 'Z' && column < 20_000) {
                column = column * 26 + b - 'A' + 1;
            } else if (b >= '0' && b <= '9') {
                return column;
            } else {
                throw Unusual.INSTANCE;
            }
        }
        return column;
    }

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** True if a plain name may hold it. */
    static boolean isName(byte b) {
        return (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || (b >= '0' && b <= '9')
                || b == ':'
                || b == '_'
                || b == '-'
                || b == '.';
    }
}
