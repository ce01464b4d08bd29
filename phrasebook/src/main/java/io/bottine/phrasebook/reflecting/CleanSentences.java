package io.bottine.phrasebook.reflecting;

import io.bottine.phrasebook.language.Cleaned;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cleaned copy of a message, sentence by sentence. */
final class CleanSentences {

    private static final Pattern END = Pattern.compile("[.!?…]+[\"»”')]*(?=\\s|$)|\\n+");

    /** More sentences than anyone reads; the change of person of the others is left out. */
    private static final int MOST = 60;

    /** In UTF-16 units: what is longer than this is no sentence whose person could be changed. */
    private static final int LONGEST = 1_500;

    private CleanSentences() {}

    /** A sentence as it was said, and its cleaned copy. */
    record Sentence(String said, String clean) {}

    static List<Sentence> of(Cleaned cleaned, Rules rules) {
        String text = cleaned.text();
        List<Sentence> sentences = new ArrayList<>();
        Matcher end = END.matcher(text);
        int from = 0;
        while (sentences.size() < MOST && from < text.length()) {
            int to = text.length();
            while (end.find()) {
                if (!rules.finds("abbreviation", text.substring(from, end.end()))) {
                    to = end.end();
                    break;
                }
            }
            String clean = text.substring(from, to).strip();
            if (clean.length() <= LONGEST && clean.codePoints().anyMatch(Character::isLetterOrDigit)) {
                int first = from + text.substring(from, to).indexOf(clean);
                String said = cleaned.original()
                        .substring(cleaned.originalStart(first), cleaned.originalEnd(first + clean.length()));
                sentences.add(new Sentence(said, clean));
            }
            from = to;
        }
        return sentences;
    }
}
