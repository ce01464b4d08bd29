package io.bottine.discord.components;

import io.bottine.core.chat.PlainText;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Text;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Texts in Discord's Markdown, in which nothing is markup but what is put there here. */
record Markdown(Audience audience) {

    /** An id of Discord's; anything else in place of one is shown as it is. */
    static final Predicate<String> IS_ID = Pattern.compile("[1-9]\\d{0,18}").asMatchPredicate();

    /**
     * What begins markup anywhere: emphasis, code, spoilers, links, mentions, moments, emoji by their names and bare addresses.
     * Any sign may be escaped; others are left alone, so that a copy or a notification that shows the escapes can still be read.
     */
    private static final Pattern SIGN = Pattern.compile("[\\\\*_~|`<>@\\[\\]]|:(?=[\\p{L}\\p{N}_+~-]+:|//)");

    /** What does so at the beginning of a line: headings, small print and lists. */
    private static final Pattern LINE = Pattern.compile("^([^\\S\\n]*)(?:([#+-])|(\\d+)([.)]))", Pattern.MULTILINE);

    private static final Pattern EVERYBODY = Pattern.compile("@(?=everyone|here)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FENCE = Pattern.compile("`(?=``)");
    private static final String NO_SPACE = "\u200B";
    private static final String BOLD = "**";

    /** The last moment that Discord's clients can show, in seconds. */
    private static final long LAST_MOMENT = 8_640_000_000_000L;

    static String escaped(String words) {
        return escaped(words, true);
    }

    /** @param beginning whether they begin a line */
    private static String escaped(String words, boolean beginning) {
        String before = beginning ? "" : NO_SPACE;
        String signs = SIGN.matcher(before + words).replaceAll("\\\\$0");
        String lines = LINE.matcher(signs).replaceAll("$1$3\\\\$2$4");
        return EVERYBODY.matcher(lines).replaceAll("$0" + NO_SPACE).substring(before.length());
    }

    /** Words alone in a block that has a button to copy them, which nothing in them ends. */
    static String block(String words) {
        return "```\n" + FENCE.matcher(words).replaceAll("$0" + NO_SPACE) + "\n```";
    }

    String of(Text text) {
        return of(text, false);
    }

    /** Neighbouring words are joined before they are escaped, because signs of two can make one mark. */
    String of(Text text, boolean bold) {
        StringBuilder markdown = new StringBuilder();
        StringBuilder words = new StringBuilder();
        boolean strong = bold;
        for (Span span : text.spans()) {
            boolean next = bold || (span instanceof Span.Plain ? false : span instanceof Span.Strong || strong);
            if (next != strong) {
                end(words, strong, markdown);
                strong = next;
            }
            switch (span) {
                case Span.Plain plain -> words.append(plain.text());
                case Span.Strong set -> words.append(set.text());
                case Span.Mention mention -> reference("<@", mention.person().id(), mention, words, markdown, strong);
                case Span.InChannel in -> reference("<#", in.channel().id(), in, words, markdown, strong);
                case Span.Group group -> reference("<@&", group.id(), group, words, markdown, strong);
                case Span.At at -> {
                    end(words, strong, markdown);
                    markdown.append(moment(at));
                }
            }
        }
        end(words, strong, markdown);
        return markdown.toString();
    }

    private void reference(
            String mark, String id, Span span, StringBuilder words, StringBuilder markdown, boolean strong) {
        if (IS_ID.test(id)) {
            end(words, strong, markdown);
            markdown.append(mark).append(id).append('>');
        } else {
            words.append(PlainText.of(Text.of(span), audience.reading()));
        }
    }

    /** Ends a run of words, which are gathered anew from then on. */
    private static void end(StringBuilder words, boolean bold, StringBuilder markdown) {
        String run = words.toString();
        words.setLength(0);
        boolean beginning = markdown.substring(markdown.lastIndexOf("\n") + 1).isBlank();
        String mark = bold && !run.isBlank() ? BOLD : "";
        markdown.append(mark).append(escaped(run, beginning)).append(mark);
    }

    /**
     * On each reader's own clock. What somebody has to confirm names their zone, if they chose one: Discord's formats cannot; how
     * long it is until then is added, which is the same in all zones.
     */
    private String moment(Span.At at) {
        long seconds = at.instant().getEpochSecond();
        if (Math.abs(seconds) > LAST_MOMENT) {
            return escaped(audience.words(at.instant()));
        }
        return switch (at.style()) {
            case FULL ->
                audience.chosenZone().isPresent()
                        ? escaped(audience.words(at.instant())) + ", " + stamp(seconds, 'R')
                        : stamp(seconds, 'F');
            case SHORT -> stamp(seconds, 'f');
            case RELATIVE -> stamp(seconds, 'R');
        };
    }

    private static String stamp(long seconds, char style) {
        return "<t:" + seconds + ":" + style + ">";
    }
}
