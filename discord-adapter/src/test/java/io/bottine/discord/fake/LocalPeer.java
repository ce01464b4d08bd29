package io.bottine.discord.fake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Discord to try Bottine by hand with: {@code DISCORD_API_URL=http://127.0.0.1:4520/api/v10/ ./bottine run} beside it. One types
 * what Alex does and reads what Alex sees.
 */
public final class LocalPeer {

    private static final int HTTP = 4520;
    private static final int GATEWAY = 4521;

    private LocalPeer() {}

    public static void main(String[] args) throws IOException {
        try (FakeDiscord discord = FakeDiscord.start(InstantSource.system(), HTTP, GATEWAY)) {
            Guilds.furnish(discord.world(), System.getProperty("locale", "en-GB"));
            say("DISCORD_API_URL=" + discord.apiUrl() + " DISCORD_GATEWAY_URL=" + discord.gatewayUrl()
                    + " DISCORD_TOKEN=" + FakeDiscord.TOKEN);
            discord.board().watch((what, seen) -> say("(" + what + ")\n" + seen.text()));
            say(
                    "as ID · in ID · direct · press LABEL · choose LABEL · fill LABEL=VALUE; LABEL=VALUE · complete SUB OPTION TEXT"
                            + " · SUB OPTION=VALUE; OPTION=VALUE is /complaint");
            Someone hand = discord.user(Guilds.ALEX);
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hand = act(discord, hand, line.strip());
                discord.violations().forEach(violation -> say("against Discord's rules: " + violation));
                discord.forgive(violation -> true);
            }
        }
    }

    private static Someone act(FakeDiscord discord, Someone hand, String line) {
        String[] words = line.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        try {
            switch (words[0]) {
                case "as" -> {
                    return discord.user(rest);
                }
                case "in" -> hand.in(rest);
                case "direct" -> hand.inDirect();
                case "press" -> hand.lookBack().press(rest);
                case "choose" -> hand.lookBack().choose(rest);
                case "fill" -> say(hand.lookBack().submit(pairs(rest)).toString());
                case "complete" -> {
                    String[] parts = (rest + "  ").split(" ", 3);
                    say(hand.completions(parts[0], parts[1], parts[2].strip()).toString());
                }
                default -> hand.command("complaint", words[0], pairs(rest));
            }
        } catch (AssertionError | RuntimeException e) {
            say(String.valueOf(e.getMessage()));
        }
        return hand;
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : text.split(";")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                pairs.put(parts[0].strip(), parts[1].strip());
            }
        }
        return pairs;
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
