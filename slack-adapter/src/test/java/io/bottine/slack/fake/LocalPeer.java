package io.bottine.slack.fake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;

/**
 * A Slack to try Bottine by hand with: {@code SLACK_API_URL=http://127.0.0.1:4510/api/ ./bottine run} beside it. One types what Alex
 * does and reads what Alex sees.
 */
public final class LocalPeer {

    private static final int HTTP = 4510;
    private static final int SOCKET = 4511;

    private LocalPeer() {}

    /** With the app's address ({@code http://127.0.0.1:3000/slack/events}) it delivers by HTTP, without by Socket Mode. */
    public static void main(String[] args) throws IOException {
        try (FakeSlack slack = FakeSlack.start(InstantSource.system(), HTTP, SOCKET)) {
            Workspaces.furnish(slack.world(), System.getProperty("locale", "en-GB"), "Europe/London");
            say("SLACK_API_URL=" + slack.apiUrl() + " SLACK_BOT_TOKEN="
                    + slack.world().team(Workspaces.TEAM).token() + " SLACK_APP_TOKEN=" + FakeSlack.APP_TOKEN
                    + " SLACK_SIGNING_SECRET=" + FakeSlack.SIGNING_SECRET);
            if (args.length > 0) {
                slack.deliverTo(URI.create(args[0]));
            }
            slack.board().watch((what, seen) -> say("(" + what + ")\n" + seen.text()));
            say(
                    "as U0LEAH · in C0HELP · press LABEL · choose LABEL · fill LABEL=VALUE; LABEL=VALUE · home · anything else"
                            + " is typed after /complaint");
            Someone hand = slack.user(Workspaces.ALEX);
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hand = act(slack, hand, line.strip());
                slack.violations().forEach(violation -> say("against Slack's rules: " + violation));
                slack.forgive(violation -> true);
            }
        }
    }

    private static Someone act(FakeSlack slack, Someone hand, String line) {
        String[] words = line.split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        try {
            switch (words[0]) {
                case "as" -> {
                    return slack.user(rest);
                }
                case "in" -> hand.in(rest);
                case "press" -> hand.lookBack().press(rest);
                case "choose" -> hand.lookBack().choose(rest);
                case "home" -> hand.opensHome();
                case "fill" -> {
                    Map<String, String> answers = new java.util.LinkedHashMap<>();
                    for (String pair : rest.split(";")) {
                        String[] parts = pair.split("=", 2);
                        answers.put(parts[0].strip(), parts[1].strip());
                    }
                    say(hand.lookBack().submit(answers).toString());
                }
                default -> hand.complaint(line);
            }
        } catch (AssertionError | RuntimeException e) {
            say(String.valueOf(e.getMessage()));
        }
        return hand;
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
