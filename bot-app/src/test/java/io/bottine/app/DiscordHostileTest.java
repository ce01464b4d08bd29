package io.bottine.app;

import static io.bottine.discord.fake.Guilds.ALEX;
import static io.bottine.discord.fake.Guilds.HELP;
import static io.bottine.discord.fake.Guilds.LEAH;
import static io.bottine.discord.fake.Guilds.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.discord.fake.Answer;
import io.bottine.discord.fake.FakeDiscord;
import io.bottine.discord.fake.Seen.Message;
import io.bottine.discord.fake.Someone;
import io.bottine.phrasebook.words.Language;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Interactions that no client of Discord’s would send: answered all the same, without a word too much, and without a trace. */
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordHostileTest {

    private static final long SEED = 20261122;
    private static final int MUTATED = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> NOT_FOR_ANYBODY =
            List.of("Exception", "\\tat ", "java.", "io.bottine", "net.dv8tion", "Caused by");

    /** Who it is, where it is and how it is answered stay as they are: without these Discord itself would know no answer. */
    private static final Set<String> UNTOUCHED = Set.of("id", "token", "application_id", "version", "type", "guild_id");

    private DiscordHouse house;
    private FakeDiscord discord;

    /** Of real ones, what only looks. */
    private final List<ObjectNode> looking = new ArrayList<>();

    @BeforeAll
    void aComplaintIsThere(@TempDir Path data) {
        house = new DiscordHouse(Language.ENGLISH, data);
        discord = house.discord();
        house.giveTheTeamAChannel();
        house.open();
        Someone alex = house.user(ALEX);
        alex.complaint("show", "complaint", "1");
        looking.add(discord.last());
        Message card = alex.seesPrivately("Mrs Roy #1");
        alex.does(card, "note");
        looking.add(discord.last());
        alex.seesModal();
        alex.completions("show", "complaint", "1");
        looking.add(discord.last());
        alex.completions("promise", "when", "tomorrow");
        looking.add(discord.last());
        alex.complaint("find", "text", "Roy");
        looking.add(discord.last());
        alex.seesPrivately();
        alex.on(discord.says(SAM, HELP, "They ignore me and nobody answers!"), "Reflect these words");
        looking.add(discord.last());
        alex.seesPrivately();
        house.user(LEAH).complaint("settings");
        looking.add(discord.last());
        house.user(LEAH).seesPrivately();
    }

    @AfterAll
    void close() {
        house.close();
    }

    private static void saysNothing(JsonNode said) {
        assertThat(said.toString()).doesNotContain(NOT_FOR_ANYBODY);
    }

    @Test
    void ten_thousand_mutated_interactions_are_answered_and_change_nothing() {
        List<String> before = complaints();
        Random random = new Random(SEED);
        List<String> unanswered = new ArrayList<>();

        for (int i = 0; i < MUTATED; i++) {
            ObjectNode payload = looking.get(random.nextInt(looking.size())).deepCopy();
            int times = 1 + random.nextInt(4);
            for (int n = 0; n < times; n++) {
                mutate(payload, random, 0);
            }
            Optional<Answer> answer = discord.deliverLike(payload, PATIENCE);
            if (answer.isEmpty()) {
                unanswered.add(payload.toString());
                assertThat(unanswered).as("unanswered after " + i).hasSizeLessThan(3);
            } else {
                saysNothing(answer.get().data());
            }
        }

        assertThat(unanswered).isEmpty();
        house.user(ALEX).complaint("help");
        house.user(ALEX).seesPrivately("Bottine");
        assertThat(complaints()).isEqualTo(before);
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void a_form_that_claims_another_complaint_is_kept_to_the_rules_of_the_core() {
        Someone alex = house.user(ALEX);
        alex.complaint("show", "complaint", "1");
        Message card = alex.seesPrivately("Mrs Roy #1");
        alex.does(card, "note");
        alex.submit(Map.of("note", "prefers mornings"));
        alex.seesPrivately("Note added");
        long before = house.rows("note-added");
        for (String id : List.of("1:note:2", "1:note:x:y", "9:note:1", "", "1:nonsense:1", "x".repeat(100))) {
            ObjectNode forged = discord.last();
            ((ObjectNode) forged.path("data")).put("custom_id", id);
            assertThat(discord.deliverLike(forged, PATIENCE)).as(id).isPresent();
        }

        assertThat(house.rows("note-added")).isEqualTo(before);
    }

    /** Changes something somewhere in it. */
    private static void mutate(ObjectNode object, Random random, int depth) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        if (depth == 0) {
            names.removeAll(UNTOUCHED);
        }
        if (names.isEmpty()) {
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        JsonNode value = object.path(name);
        if (value instanceof ObjectNode below && random.nextInt(5) > 0) {
            mutate(below, random, depth + 1);
        } else if (value instanceof ArrayNode list && !list.isEmpty() && random.nextInt(4) > 0) {
            int at = random.nextInt(list.size());
            if (list.get(at) instanceof ObjectNode element && random.nextInt(4) > 0) {
                mutate(element, random, depth + 1);
            } else {
                list.set(at, odd(list.get(at), random));
            }
        } else if (random.nextInt(4) == 0) {
            object.remove(name);
        } else {
            object.set(name, odd(value, random));
        }
    }

    private static JsonNode odd(JsonNode value, Random random) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> json.nullNode();
            case 1 -> json.numberNode(random.nextLong());
            case 2 -> json.textNode("");
            case 3 -> json.objectNode();
            case 4 -> json.arrayNode();
            case 5 -> json.booleanNode(random.nextBoolean());
            case 6 -> json.textNode("x".repeat(random.nextInt(5000)));
            case 7 -> json.numberNode(random.nextInt(30) - 3);
            default -> json.textNode(mangled(value.asText(), random));
        };
    }

    private static String mangled(String text, Random random) {
        StringBuilder mangled = new StringBuilder(text);
        int at = mangled.isEmpty() ? 0 : random.nextInt(mangled.length());
        mangled.insert(at, (char) random.nextInt(1, 0xd7ff));
        if (random.nextBoolean()) {
            mangled.setLength(Math.max(1, at));
        }
        return mangled.toString();
    }

    /** All that is kept; what only keeps things from being done twice may grow, and messages are sent meanwhile. */
    private List<String> complaints() {
        return house.kept().stream()
                .filter(row -> List.of("team|", "member|", "complaint|", "entry|", "written|", "halt|").stream()
                        .anyMatch(row::startsWith))
                .toList();
    }
}
