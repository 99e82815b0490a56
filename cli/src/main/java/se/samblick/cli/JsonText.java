package se.samblick.cli;

/** Writes JSON from start to end; a small writer, since a library's start-up would cost more than the whole check. */
final class JsonText {
    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    JsonText open(char bracket) {
        comma();
        out.append(bracket);
        first = true;
        return this;
    }

    JsonText close(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    JsonText name(String name) {
        text(name);
        out.append(':');
        first = true;
        return this;
    }

    JsonText text(String text) {
        comma();
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i));
        }
        out.append('"');
        return this;
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < 0x20 || Character.isSurrogate(c)) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }

    JsonText number(double value) {
        comma();
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        if (whole) {
            out.append((long) value);
        } else {
            // twelve digits hide what binary fractions add: 36.7, not 36.700000000000003
            out.append(new java.math.BigDecimal(value)
                    .round(new java.math.MathContext(12))
                    .stripTrailingZeros()
                    .toPlainString());
        }
        return this;
    }

    JsonText nothing() {
        comma();
        out.append("null");
        return this;
    }

    private void comma() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
