package io.bottine.discord;

import io.bottine.phrasebook.words.Language;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;

/**
 * The link by which somebody who manages a server invites the bot, with the fewest permissions.
 *
 * @param asked each permission, and what it is for
 */
public record Invite(String link, List<Asked> asked) {

    /** A permission as Discord shows it, and what it is for. */
    public record Asked(String permission, String why) {}

    public Invite {
        asked = List.copyOf(asked);
    }

    /** The application whose bot has a token: its id is the token's first part; empty for what is no token. */
    public static Optional<String> application(String token) {
        String first = token.split("\\.", 2)[0];
        try {
            String id = new String(Base64.getUrlDecoder().decode(first), StandardCharsets.US_ASCII);
            return Optional.of(id).filter(Decoder.IS_ID);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** Whether this can be an application's id. */
    public static boolean isApplication(String id) {
        return Decoder.IS_ID.test(id);
    }

    /**
     * @param application its id
     * @param language of the explanations
     */
    public static Invite of(String application, Language language) {
        String link = "https://discord.com/oauth2/authorize?client_id=" + application
                + "&scope=bot+applications.commands&permissions=" + Permission.getRaw(DiscordChannels.NEEDED);
        return new Invite(
                link,
                DiscordChannels.NEEDED.stream()
                        .map(each -> new Asked(
                                Questions.texts(language).line("permission." + each.name() + ".name"),
                                Questions.texts(language).line("permission." + each.name())))
                        .toList());
    }
}
