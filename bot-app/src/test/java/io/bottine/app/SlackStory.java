package io.bottine.app;

import static io.bottine.slack.fake.Workspaces.ALEX;
import static io.bottine.slack.fake.Workspaces.HELP;
import static io.bottine.slack.fake.Workspaces.LEAH;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.app.demo.Story.Step;
import io.bottine.slack.fake.Seen;
import io.bottine.slack.fake.Seen.Message;
import io.bottine.slack.fake.Someone;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The demo's story, done by hands in Slack. */
final class SlackStory {

    private final SlackHouse house;

    /** What somebody last asked or decided: by it the message is known that tells the others. */
    private String lastSaid = "";

    /** What Alex was told directly: a message whose sending the jump of the clock interrupts comes twice. */
    private final Set<String> told = new HashSet<>();

    SlackStory(SlackHouse house) {
        this.house = house;
    }

    /** Does a step, and waits for what its actor, or whoever hears of it, sees. */
    Optional<Seen> play(Step step) {
        step.waiting().ifPresent(by -> {
            house.user(ALEX).lookedAtAll();
            house.later(by);
        });
        Optional<Seen> done = step.by()
                .map(actor -> switch (actor) {
                    case AGENT -> house.user(ALEX);
                    case LEAD -> house.user(LEAH);
                })
                .map(who -> act(who, step));
        return step.hear()
                .<Seen>map(where -> switch (where) {
                    case DIRECT -> heard("a reminder", "#1");
                    case CHANNEL -> inChannel();
                })
                .or(() -> done);
    }

    private Seen act(Someone who, Step step) {
        step.type().ifPresent(words -> {
            who.complaint(words);
            lastSaid = words.substring(words.lastIndexOf(' ', words.length() / 2) + 1);
        });
        step.press().ifPresent(press -> {
            String[] parts = press.split(" ");
            who.does(parts[0], List.of(parts).subList(1, parts.length).toArray(String[]::new));
            step.answers().ifPresent(answers -> {
                assertThat(who.submit(answers).errors()).isEmpty();
                lastSaid = answers.values().iterator().next();
            });
        });
        return who.seesPrivately();
    }

    /** Whoever asked hears of the decision too, before anything else happens. */
    private Message inChannel() {
        Message call = house.user(LEAH).lookBack().reads(HELP, lastSaid);
        if (call.edited()) {
            house.user(ALEX).lookBack();
            heard("the decision", lastSaid);
        }
        return call;
    }

    /** What came to Alex since they last looked, and never before. */
    private Message heard(String what, String words) {
        Message heard = (Message) house.user(ALEX)
                .sees(
                        what,
                        seen -> seen instanceof Message message
                                && message.channel().startsWith("D")
                                && !message.ephemeral()
                                && !message.edited()
                                && message.text().contains(words)
                                && !told.contains(message.text()));
        told.add(heard.text());
        return heard;
    }
}
