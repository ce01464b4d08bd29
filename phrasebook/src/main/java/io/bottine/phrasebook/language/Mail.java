package io.bottine.phrasebook.language;

import io.bottine.phrasebook.words.Language;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes the furniture of an e-mail away: quoted history, signature, disclaimer, header lines. */
final class Mail {

    /**
     * What tells furniture.
     *
     * @param history beginnings of a quoted history: it and all that follows go
     * @param closing lines from which a signature begins; what follows goes where it is short
     * @param disclaimer beginnings of a legal notice: it and all that follows go
     * @param line single lines that go, such as headers and "Sent from my iPhone"
     */
    record Tells(List<String> history, List<String> closing, List<String> disclaimer, List<String> line) {}

    private static final int LONGEST_SIGNATURE = 400;
    private static final int SIGNATURE_LINES = 8;

    private static final Pattern QUOTED = Pattern.compile("(?m)^ {0,3}>[^\\n]*+\\n?");

    private final Pattern tail;
    private final Pattern line;
    private final Pattern closing;

    private Mail(Tells tells) {
        tail = anyLine(Stream.concat(tells.history().stream(), tells.disclaimer().stream())
                .toList());
        line = Pattern.compile(anyLine(tells.line()).pattern() + "[^\\n]*+$", tail.flags());
        closing = anyLine(tells.closing());
    }

    static Mail load(Language language) {
        return new Mail(Resources.yaml("/phrasebook/" + language.code() + "/language/mail.yaml", Tells.class));
    }

    private static Pattern anyLine(List<String> alternatives) {
        return Pattern.compile(
                "^[ \\t]{0,8}(?:" + String.join("|", alternatives) + ")",
                Pattern.MULTILINE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    MappedText strip(MappedText mail) {
        if (mail.text().indexOf('\n') < 0) {
            return mail;
        }
        MappedText lean = mail.replace(QUOTED, "").replace(line, "");
        lean = cutFrom(lean, tail, Integer.MAX_VALUE, Integer.MAX_VALUE);
        return cutFrom(lean, closing, LONGEST_SIGNATURE, SIGNATURE_LINES);
    }

    /** Cut at the first match that is not at the very beginning, if what follows is no longer than a signature. */
    private static MappedText cutFrom(MappedText mail, Pattern from, int longest, int lines) {
        String text = mail.text();
        Matcher matcher = from.matcher(text);
        while (matcher.find()) {
            String rest = text.substring(matcher.start());
            boolean something = text.substring(0, matcher.start()).chars().anyMatch(Character::isLetter);
            if (something && rest.length() <= longest && rest.strip().lines().count() <= lines) {
                return mail.until(matcher.start());
            }
        }
        return mail;
    }
}
