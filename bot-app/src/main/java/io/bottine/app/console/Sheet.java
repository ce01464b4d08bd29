package io.bottine.app.console;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Lines to print, laid out when the width is known. */
public final class Sheet {

    /**
     * A run of text.
     *
     * @param whole true for what is not to be broken, such as a numbered choice
     */
    record Piece(String text, Ink ink, boolean whole) {

        static Piece of(String text, Ink ink) {
            return new Piece(text, ink, false);
        }

        static Piece whole(String text, Ink ink) {
            return new Piece(text, ink, true);
        }
    }

    private record Line(String first, String rest, List<Piece> pieces, boolean wrapped) {}

    private final List<Line> lines = new ArrayList<>();

    /** A paragraph, wrapped at the width; every line of it starts with {@code indent}. */
    Sheet paragraph(String indent, List<Piece> pieces) {
        return paragraph(indent, indent, pieces);
    }

    Sheet paragraph(String first, String rest, List<Piece> pieces) {
        String start = first;
        for (List<Piece> line : brokenAtNewLines(pieces)) {
            lines.add(new Line(start, rest, line, true));
            start = rest;
        }
        return this;
    }

    /** A line that is never wrapped, so that it is copied in one gesture. */
    Sheet line(String text, Ink ink) {
        lines.add(new Line("", "", List.of(Piece.of(text, ink)), false));
        return this;
    }

    /** An empty line, but never two in a row. */
    Sheet gap() {
        if (!lines.isEmpty() && !isGap(lines.getLast())) {
            lines.add(new Line("", "", List.of(), false));
        }
        return this;
    }

    Sheet add(Sheet other) {
        lines.addAll(other.lines);
        return this;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The text to print, each line ended. */
    String laidOut(int width, boolean colours) {
        StringBuilder out = new StringBuilder();
        for (Line line : lines) {
            write(line, width, colours, out);
        }
        return out.toString();
    }

    private static boolean isGap(Line line) {
        return line.pieces().isEmpty() && line.first().isEmpty();
    }

    private static List<List<Piece>> brokenAtNewLines(List<Piece> pieces) {
        List<List<Piece>> broken = new ArrayList<>();
        broken.add(new ArrayList<>());
        for (Piece piece : pieces) {
            String[] parts = piece.text().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    broken.add(new ArrayList<>());
                }
                if (!parts[i].isEmpty()) {
                    broken.getLast().add(new Piece(parts[i], piece.ink(), piece.whole()));
                }
            }
        }
        return broken;
    }

    private static void write(Line line, int width, boolean colours, StringBuilder out) {
        if (!line.wrapped()) {
            out.append(line.first());
            line.pieces().forEach(piece -> out.append(inked(piece.text(), piece.ink(), colours)));
            out.append('\n');
            return;
        }
        out.append(inked(line.first(), Ink.FAINT, colours));
        int column = columns(line.first());
        boolean atStart = true;
        String blank = "";
        for (Piece word : words(line.pieces())) {
            if (word.text().isBlank()) {
                blank = atStart ? "" : word.text();
                continue;
            }
            int wide = columns(word.text());
            if (!atStart && column + blank.length() + wide > width) {
                out.append('\n').append(inked(line.rest(), Ink.FAINT, colours));
                column = columns(line.rest());
                blank = "";
            }
            out.append(blank).append(inked(word.text(), word.ink(), colours));
            column += blank.length() + wide;
            atStart = false;
            blank = "";
        }
        out.append('\n');
    }

    /** JLine's own strings would draw lines with plain letters, for terminals of another age. */
    private static String inked(String text, Ink ink, boolean colours) {
        boolean plain = !colours || ink == Ink.PLAIN || text.isBlank();
        return plain ? text : "\u001b[" + ink.style().toAnsi() + "m" + text + "\u001b[0m";
    }

    /** Words and the blanks between them; words that stick together across pieces, such as "(" and a name, count as one each. */
    private static List<Piece> words(List<Piece> pieces) {
        List<Piece> words = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.whole()) {
                words.add(piece);
                continue;
            }
            int start = 0;
            String text = piece.text();
            for (int i = 1; i <= text.length(); i++) {
                if (i == text.length() || (text.charAt(i) == ' ') != (text.charAt(i - 1) == ' ')) {
                    words.add(Piece.of(text.substring(start, i), piece.ink()));
                    start = i;
                }
            }
        }
        return words;
    }

    /** Columns on a terminal: wide characters take two, combining ones none. */
    static int columns(String text) {
        return text.codePoints()
                .map(WCWidth::wcwidth)
                .filter(width -> width > 0)
                .sum();
    }
}
