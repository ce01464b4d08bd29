package io.bottine.app;

import static io.bottine.discord.fake.Guilds.ALEX;
import static io.bottine.discord.fake.Guilds.HELP;
import static io.bottine.discord.fake.Guilds.LEAH;

import io.bottine.app.demo.Story.Step;
import io.bottine.core.command.CommandParser;
import io.bottine.core.command.Parsed;
import io.bottine.core.command.Request;
import io.bottine.discord.fake.Seen;
import io.bottine.discord.fake.Seen.Message;
import io.bottine.discord.fake.Someone;
import io.bottine.phrasebook.dates.DateReaders;
import io.bottine.phrasebook.words.Moment;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The demo's story, done by hands in Discord: what is typed elsewhere is given as options here. */
final class DiscordStory {

    private final DiscordHouse house;
    private final CommandParser parser = new CommandParser(DateReaders.standard());

    /** What somebody last asked or decided: by it the message is known that tells the others. */
    private String lastSaid = "";

    /** What Alex was told directly: a message whose sending the jump of the clock interrupts comes twice. */
    private final Set<String> told = new HashSet<>();

    DiscordStory(DiscordHouse house) {
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
            typed(who, words);
            lastSaid = words.substring(words.lastIndexOf(' ', words.length() / 2) + 1);
        });
        step.press().ifPresent(press -> {
            String[] parts = press.split(" ");
            who.does(parts[0], List.of(parts).subList(1, parts.length).toArray(String[]::new));
            step.answers().ifPresent(answers -> {
                who.submit(answers);
                lastSaid = answers.values().iterator().next();
            });
        });
        return who.seesPrivately();
    }

    private void typed(Someone who, String words) {
        Moment moment = new Moment(house.now(), ZoneId.of("UTC"), Locale.ENGLISH);
        Request request = switch (parser.parse(words, moment)) {
            case Parsed.Command command -> command.request();
            case Parsed.CustomersWords ignored -> throw new AssertionError("no command: " + words);
            case Parsed.Unclear ignored -> throw new AssertionError("no command: " + words);
            case Parsed.Wrong ignored -> throw new AssertionError("no command: " + words);
        };
        Map<String, String> options = new LinkedHashMap<>();
        request.verb()
                .params()
                .forEach(param -> request.arg(param.name()).ifPresent(value -> options.put(param.name(), value)));
        who.command("complaint", request.verb().label(), options);
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
                                && message.channel()
                                        .equals(house.discord()
                                                .world()
                                                .person(ALEX)
                                                .direct())
                                && !message.ephemeral()
                                && !message.edited()
                                && message.text().contains(words)
                                && !told.contains(message.text()));
        told.add(heard.text());
        return heard;
    }
}
