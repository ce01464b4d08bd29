package io.bottine.core.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text too long for one input of a platform goes on in further ones, so that nothing of it is lost.
 *
 * @param most characters that an input takes
 * @param least where a text is parted, at a line's or a word's end if there is one this far into the part
 */
public record Parts(int most, int least) {

    /** Between a field's name and the number of a further part. */
    private static final String MARK = "#";

    /** Parts are numbered by one digit. */
    private static final int MOST_PARTS = 9;

    /** The characters that surely find a place; longer texts have to be cut first. */
    public int mostOverAll() {
        return MOST_PARTS * least;
    }

    /** A text in its order, at least one part. */
    public List<String> of(String words) {
        List<String> parts = new ArrayList<>();
        String rest = words;
        while (rest.length() > most) {
            int line = rest.lastIndexOf('\n', most - 1) + 1;
            int word = rest.lastIndexOf(' ', most - 1) + 1;
            int end = line > least ? line : word > least ? word : Cut.end(rest, most);
            parts.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        parts.add(rest);
        return parts;
    }

    /** The name of the input that holds a part of a field, counted from 0. */
    public static String name(String field, int part) {
        return part == 0 ? field : field + MARK + (part + 1);
    }

    /** Answers by field, from those by input; empty ones are left out. */
    public static Map<String, String> joined(Map<String, String> answers) {
        Map<String, String> joined = new TreeMap<>();
        new TreeMap<>(answers).forEach((name, answer) -> {
            if (!answer.isEmpty()) {
                joined.merge(name.replaceFirst(MARK + ".*", ""), answer, Parts::joined);
            }
        });
        return joined;
    }

    /** Words that ended a part stay apart, even where the platform or the writer took the space between. */
    private static String joined(String above, String below) {
        boolean apart = Character.isWhitespace(above.charAt(above.length() - 1)) || below.startsWith("\n");
        return apart ? above + below : above + " " + below;
    }
}
