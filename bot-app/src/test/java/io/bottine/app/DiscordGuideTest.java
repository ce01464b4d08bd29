package io.bottine.app;

import static io.bottine.discord.fake.Guilds.AGENTS;
import static io.bottine.discord.fake.Guilds.ALEX;
import static io.bottine.discord.fake.Guilds.HELP;
import static io.bottine.discord.fake.Guilds.LEADS;
import static io.bottine.discord.fake.Guilds.LEAH;
import static io.bottine.discord.fake.Guilds.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.app.demo.Story;
import io.bottine.app.demo.Story.Step;
import io.bottine.discord.fake.DiscordRules;
import io.bottine.discord.fake.Seen;
import io.bottine.discord.fake.Seen.Message;
import io.bottine.discord.fake.Seen.Modal;
import io.bottine.discord.fake.Someone;
import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What docs/discord.md shows is what happens. {@code -Dgolden=rewrite} writes its transcript anew, to be read like code; the
 * payloads of its pictures are in {@code target/discord-payloads/pictures} after each run.
 */
@Timeout(180)
class DiscordGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "discord.md");
    private static final Path PICTURES = Path.of("target", "discord-payloads", "pictures");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern TRANSCRIPT = Pattern.compile(
            "(<!-- transcript -->\\s*```[a-z]*\\n)(.*?)(\\n```\\s*<!-- /transcript -->)", Pattern.DOTALL);

    /** Two spaces, a space before what never has one, a mark twice, or an empty pair of brackets. */
    private static final Pattern STRAY =
            Pattern.compile(" {2}| [,.…)](?!\\.)|,,|(?<!\\.)\\.\\.(?!\\.)|\\(\\s*\\)|: *:");

    @TempDir
    Path data;

    @Test
    void the_transcript_in_the_guide_is_what_happened() throws IOException {
        String happened;
        try (DiscordHouse house = new DiscordHouse(Language.ENGLISH, data)) {
            house.giveTheTeamAChannel();
            happened = told(house, Story.in(Language.ENGLISH));
        }
        String guide = Files.readString(GUIDE);
        Matcher transcript = TRANSCRIPT.matcher(guide);
        assertThat(transcript.find()).as("the markers around the transcript").isTrue();

        if ("rewrite".equals(System.getProperty("golden"))) {
            Files.writeString(
                    GUIDE, guide.substring(0, transcript.end(1)) + happened + guide.substring(transcript.start(3)));
            return;
        }
        assertThat(transcript.group(2)).isEqualTo(happened);
    }

    /** The cards that a new user meets, as the pictures show them. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void every_card_of_the_guide_is_easy_to_read(Language language) throws IOException {
        boolean french = language == Language.FRENCH;
        Map<String, Seen> shots = new LinkedHashMap<>();
        Instant now;
        try (DiscordHouse house = new DiscordHouse(language, data)) {
            Someone alex = house.user(ALEX);
            house.giveTheTeamAChannel();
            house.user(LEAH).complaint("settings");
            shots.put("settings", house.user(LEAH).seesPrivately());
            house.user(LEAH).does("set-team");
            shots.put("team", house.user(LEAH).seesModal());
            Message mail = house.discord()
                    .says(
                            SAM,
                            HELP,
                            french
                                    ? "J’attends mon remboursement depuis deux semaines et personne ne me rappelle !"
                                    : "I’ve been waiting for my refund for two weeks and nobody calls me back!");
            alex.on(mail, french ? "Reformuler ces mots" : "Reflect these words");
            shots.put("words", alex.seesPrivately());
            DiscordStory played = new DiscordStory(house);
            List<Seen> seen = new ArrayList<>();
            Story.in(language).steps().forEach(step -> played.play(step).ifPresent(seen::add));
            String direct = house.discord().world().person(ALEX).direct();
            shots.put("opened", seen.getFirst());
            shots.put("check", seen.get(2));
            shots.put("help", of(seen, HELP, 0));
            shots.put("decided", of(seen, HELP, 1));
            shots.put("reminder", of(seen, direct, 0));
            shots.put("follow-up", of(seen, direct, 1));
            alex.complaint(
                    "open",
                    "customer",
                    french ? "M. Diallo" : "Mr Lee",
                    "words",
                    french ? "Le chargeur est en panne" : "The charger is dead");
            shots.put("lasting", alex.hears("#2"));
            alex.lookBack().does(alex.seesPrivately("#2"), "promise");
            Modal form = alex.seesModal();
            shots.put("form", form);
            alex.submit(
                    form,
                    french
                            ? Map.of("what", "rappeler M. Diallo", "when", "un de ces jours")
                            : Map.of("what", "call Mr Lee back", "when", "one fine day"));
            shots.put("wrong", alex.seesPrivately(french ? "un de ces jours" : "one fine day"));
            alex.complaint("home");
            shots.put("home", alex.seesPrivately("#2"));
            now = house.now();
            assertThat(house.discord().violations()).isEmpty();
        }
        draw(language, shots, now);

        shots.forEach((name, seen) -> {
            if (seen instanceof Message message) {
                assertThat(DiscordRules.concernsOfMessage(message.json()))
                        .as(name)
                        .noneMatch(concern -> concern.contains("primary"));
            }
            assertThat(seen.text().lines().filter(line -> STRAY.matcher(line).find()))
                    .as(name)
                    .isEmpty();
        });
    }

    /** The one that was newly seen there, in its order. */
    private static Seen of(List<Seen> seen, String channel, int index) {
        return seen.stream()
                .filter(each -> each instanceof Message message
                        && !message.ephemeral()
                        && !message.json().has("webhook_id")
                        && message.channel().equals(channel))
                .toList()
                .get(index);
    }

    private static void draw(Language language, Map<String, Seen> shots, Instant now) throws IOException {
        boolean french = language == Language.FRENCH;
        Path folder = Files.createDirectories(PICTURES.resolve(language.code()));
        for (Map.Entry<String, Seen> shot : shots.entrySet()) {
            ObjectNode picture = JSON.createObjectNode()
                    .put("locale", french ? "fr-FR" : "en-GB")
                    .put("zone", french ? "Europe/Paris" : "Europe/London")
                    .put("time", now.getEpochSecond());
            picture.putArray("users")
                    .add(named(ALEX, "Alex"))
                    .add(named(LEAH, french ? "Léa" : "Leah"))
                    .add(named(SAM, "Sam"));
            picture.putArray("channels").add(named(HELP, "help"));
            picture.putArray("roles").add(named(AGENTS, "agents")).add(named(LEADS, "leads"));
            switch (shot.getValue()) {
                case Message message -> picture.put("only", message.ephemeral()).set("message", message.json());
                case Modal modal -> picture.set("modal", modal.json());
            }
            JSON.writerWithDefaultPrettyPrinter()
                    .writeValue(folder.resolve(shot.getKey() + ".json").toFile(), picture);
        }
    }

    private static ObjectNode named(String id, String name) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
    }

    /** The story as it went: who did what, and the beginning of what they then saw. */
    private static String told(DiscordHouse house, Story story) {
        DiscordStory played = new DiscordStory(house);
        List<String> told = new ArrayList<>();
        int done = deeds(house).size();
        for (Step step : story.steps()) {
            step.tell().ifPresent(words -> told.add((told.isEmpty() ? "" : "\n") + "— " + words + "\n"));
            Optional<Seen> seen = played.play(step);
            List<String> deeds = deeds(house);
            deeds.subList(done, deeds.size()).forEach(told::add);
            done = deeds.size();
            seen.ifPresent(each -> told.add(begun(each, step.shows().isPresent() ? 3 : 2)));
        }
        return String.join("\n", told);
    }

    private static List<String> deeds(DiscordHouse house) {
        return house.discord()
                .transcript()
                .text()
                .lines()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring("### ".length()))
                .toList();
    }

    private static String begun(Seen seen, int most) {
        String before = "    ";
        if (seen instanceof Message message) {
            before += message.ephemeral() ? "" : message.channel().equals(HELP) ? "#help " : "@Alex ";
        }
        String margin = before + "│ ";
        List<String> lines = seen.text()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("[") && !line.startsWith("{"))
                .map(line -> line.replace("@" + ALEX, "@Alex").replace("@" + LEAH, "@Leah"))
                .toList();
        // What became of a call for help stands at its end.
        if (seen instanceof Message message
                && message.edited()
                && message.channel().equals(HELP)
                && !message.ephemeral()) {
            return margin + lines.getFirst() + " …\n" + margin + lines.getLast();
        }
        return lines.stream().limit(most).map(line -> margin + line).collect(Collectors.joining("\n"))
                + (lines.size() > most ? " …" : "");
    }
}
