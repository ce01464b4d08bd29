package io.bottine.app.console;

import org.jline.utils.AttributedStyle;

/** How a run of text stands out on a terminal with colours; plain text says the same without. */
enum Ink {
    PLAIN(AttributedStyle.DEFAULT),
    STRONG(AttributedStyle.BOLD),
    FAINT(AttributedStyle.DEFAULT.foreground(AttributedStyle.BRIGHT + AttributedStyle.BLACK)),
    /** A sentence to say. */
    SAY(AttributedStyle.BOLD.foreground(AttributedStyle.GREEN)),
    ALERT(AttributedStyle.BOLD.foreground(AttributedStyle.RED)),
    /** A number to type. */
    NUMBER(AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN));

    @SuppressWarnings("ImmutableEnumChecker") // a style never changes; its type cannot say so
    private final AttributedStyle style;

    Ink(AttributedStyle style) {
        this.style = style;
    }

    AttributedStyle style() {
        return style;
    }
}
