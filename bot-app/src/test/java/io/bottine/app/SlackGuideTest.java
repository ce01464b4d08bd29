package io.bottine.app;

import static io.bottine.slack.fake.Workspaces.ALEX;
import static io.bottine.slack.fake.Workspaces.HELP;
import static io.bottine.slack.fake.Workspaces.LEAH;
import static io.bottine.slack.fake.Workspaces.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.app.SlackHouse.Way;
import io.bottine.app.demo.Story;
import io.bottine.app.demo.Story.Step;
import io.bottine.phrasebook.words.Language;
import io.bottine.slack.fake.Seen;
import io.bottine.slack.fake.Seen.Message;
import io.bottine.slack.fake.Seen.View;
import io.bottine.slack.fake.Someone;
import java.io.IOException;
import java.math.BigDecimal;
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
 * What docs/slack.md shows is what happens. {@code -Dgolden=rewrite} writes its transcript anew, to be read like code; the payloads
 * of its pictures are in {@code target/slack-payloads/pictures} after each run, and docs/pictures tells how they are drawn.
 */
@Timeout(180)
class SlackGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "slack.md");
    private static final Path PICTURES = Path.of("target", "slack-payloads", "pictures");
    /** Alex’s conversation with the bot. */
    private static final String DIRECT = "D0" + ALEX;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern TRANSCRIPT = Pattern.compile(
            "(<!-- transcript -->\\s*```[a-z]*\\n)(.*?)(\\n```\\s*<!-- /transcript -->)", Pattern.DOTALL);

    /** Two spaces, a space before what never has one, a mark twice, or an empty pair of brackets. */
    private static final Pattern STRAY =
            Pattern.compile(" {2}| [,.…)](?!\\.)|,,|(?<!\\.)\\.\\.(?!\\.)|\\(\\s*\\)|: *:");

    private static final int MOST_PRIMARY = 2;

    @TempDir
    Path data;

    @Test
    void the_transcript_in_the_guide_is_what_happened() throws IOException {
        String happened;
        try (SlackHouse house = new SlackHouse(Way.SOCKET_MODE, Language.ENGLISH, data)) {
            giveTheTeamAChannel(house);
            happened = told(house, Story.in(Language.ENGLISH));
            assertThat(house.slack().violations()).isEmpty();
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
        Map<String, String> typed;
        JsonNode errors;
        Instant now;
        try (SlackHouse house = new SlackHouse(Way.SOCKET_MODE, language, data)) {
            Someone alex = house.user(ALEX);
            giveTheTeamAChannel(house);
            house.user(LEAH).complaint(french ? "réglages" : "settings");
            house.user(LEAH).does("set-team");
            shots.put("settings", house.user(LEAH).seesForm());
            Message mail = house.slack()
                    .says(
                            SAM,
                            HELP,
                            french
                                    ? "J’attends mon remboursement depuis deux semaines et personne ne me rappelle !"
                                    : "I’ve been waiting for my refund for two weeks and nobody calls me back!",
                            Optional.empty());
            alex.in(HELP).shortcut("reflect", mail);
            shots.put("words", alex.seesPrivately());
            alex.inDirect();
            SlackStory played = new SlackStory(house);
            List<Seen> seen = new ArrayList<>();
            Story.in(language).steps().forEach(step -> played.play(step).ifPresent(seen::add));
            shots.put("opened", seen.getFirst());
            shots.put("check", seen.get(2));
            shots.put("help", of(seen, HELP, 0));
            shots.put("decided", of(seen, HELP, 1));
            shots.put("reminder", of(seen, DIRECT, 0));
            shots.put("follow-up", of(seen, DIRECT, 1));
            alex.complaint(
                    french ? "ouvrir \"M. Diallo\" Le chargeur est en panne" : "open \"Mr Lee\" The charger is dead");
            alex.seesPrivately("#2");
            alex.does("promise");
            View form = alex.seesForm();
            typed = french
                    ? Map.of("what", "rappeler M. Diallo", "when", "un de ces jours")
                    : Map.of("what", "call Mr Lee back", "when", "one fine day");
            errors = alex.submit(form, typed).ack().body().path("errors");
            shots.put("form", form);
            alex.submit(
                    form,
                    french
                            ? Map.of("what", "rappeler M. Diallo", "when", "demain 10 h")
                            : Map.of("what", "call Mr Lee back", "when", "tomorrow 10am"));
            alex.seesPrivately("#2");
            alex.complaint(
                    french
                            ? "ouvrir \"Mme Petit\" On m’a livré la mauvaise taille"
                            : "open \"Ms Hall\" You sent me the wrong size");
            alex.seesPrivately("#3");
            alex.opensHome();
            shots.put("home", alex.seesHome("#3"));
            now = house.now();
            assertThat(house.slack().violations()).isEmpty();
        }
        draw(language, shots, new Refused("form", typed, errors), now);

        assertThat(errors.size()).isEqualTo(1);
        shots.forEach((name, seen) -> {
            assertThat(seen.blocks().findParents("style").stream()
                            .filter(button -> button.path("style").asText().equals("primary")))
                    .as(name)
                    .hasSizeLessThanOrEqualTo(MOST_PRIMARY);
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
                        && message.channel().equals(channel))
                .toList()
                .get(index);
    }

    private static void draw(Language language, Map<String, Seen> shots, Refused refused, Instant now)
            throws IOException {
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
            switch (shot.getValue()) {
                case Message message ->
                    picture.put("only", message.ephemeral())
                            .put("time", new BigDecimal(message.ts()).longValue())
                            .set("blocks", message.blocks());
                case View view ->
                    picture.set("view", view.json().deepCopy().without(List.of("private_metadata", "state")));
            }
            if (shot.getKey().equals(refused.name())) {
                picture.set("typed", JSON.valueToTree(refused.typed()));
                picture.set("errors", refused.errors());
            }
            JSON.writerWithDefaultPrettyPrinter()
                    .writeValue(folder.resolve(shot.getKey() + ".json").toFile(), picture);
        }
    }

    /** What was typed into a form, and what is said beside its fields. */
    private record Refused(String name, Map<String, String> typed, JsonNode errors) {}

    private static ObjectNode named(String id, String name) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("name", name);
    }

    private static void giveTheTeamAChannel(SlackHouse house) {
        Someone leah = house.user(LEAH);
        leah.complaint("settings");
        leah.does("set-team");
        leah.submit(Map.of("channel", HELP));
        leah.seesPrivately();
    }

    /** The story as it went: who did what, and the beginning of what they then saw. */
    private static String told(SlackHouse house, Story story) {
        SlackStory played = new SlackStory(house);
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

    private static List<String> deeds(SlackHouse house) {
        return house.slack()
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
                .filter(line -> !line.isBlank() && !line.startsWith("["))
                .map(line -> line.replace("@" + ALEX, "@Alex").replace("@" + LEAH, "@Leah"))
                .toList();
        // What became of a call for help stands at its end.
        if (seen instanceof Message message && message.edited() && !message.ephemeral()) {
            return margin + lines.getFirst() + " …\n" + margin + lines.getLast();
        }
        return lines.stream().limit(most).map(line -> margin + line).collect(Collectors.joining("\n"))
                + (lines.size() > most ? " …" : "");
    }
}
