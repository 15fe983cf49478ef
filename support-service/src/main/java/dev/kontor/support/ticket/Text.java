package dev.kontor.support.ticket;

/// What people write: lines of print, without blanks around them.
public final class Text {

    /// One line.
    public static final String LINE = "\\P{Cc}*";

    /// Several lines.
    public static final String LINES = "[\\P{Cc}\\n\\r\\t]*";

    private Text() {
    }

    public static String of(String typed) {
        return typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    }

}
