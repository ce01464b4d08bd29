package io.bottine.slack;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as Slack escapes them, made literal. */
final class SlackText {

    /** {@code <@U1|name>}, {@code <#C1|name>}, {@code <!here>}, {@code <https://…|shown>}. */
    private static final Pattern REFERENCE =
            Pattern.compile("<([@#!]?)([^<>|\\s][^<>|]{0,3000})(?:\\|([^<>]{0,3000}))?>");

    private SlackText() {}

    /** A person stays {@code <@id>}, which the core knows; everything else becomes what people see. */
    static String literal(String escaped) {
        String shown = REFERENCE.matcher(escaped).replaceAll(found -> Matcher.quoteReplacement(shown(found)));
        return shown.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    private static String shown(MatchResult found) {
        String id = found.group(2);
        boolean labelled = found.group(3) != null && !found.group(3).isEmpty();
        return switch (found.group(1)) {
            case "@" -> "<@" + id + ">";
            case "#" -> "#" + (labelled ? found.group(3) : id);
            case "!" -> labelled ? found.group(3) : "@" + id;
            default -> labelled ? found.group(3) : id;
        };
    }
}
