package io.bottine.discord;

import static io.bottine.discord.Payload.GUILD;
import static io.bottine.discord.Payload.LEA;
import static io.bottine.discord.Payload.direct;
import static io.bottine.discord.Payload.inGuild;
import static io.bottine.discord.Payload.json;
import static io.bottine.discord.Payload.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.ButtonPressed;
import io.bottine.core.interaction.Interaction.CommandGiven;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Interaction.MenuChosen;
import io.bottine.core.interaction.Interaction.MessagePicked;
import io.bottine.core.interaction.Interaction.OptionWanted;
import io.bottine.core.interaction.Interaction.PersonPicked;
import io.bottine.core.interaction.Sender;
import io.bottine.core.interaction.Sender.Standing;
import io.bottine.discord.Incoming.Ours;
import io.bottine.discord.Incoming.Way;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int COMPLETION = 4;
    private static final int FORM = 5;

    private static final String PROMISE = """
            {'name': 'complaint', 'type': 1, 'options': [{'name': 'promise', 'type': 1, 'options': [
             {'name': 'complaint', 'type': 4, 'value': 12}, {'name': 'what', 'type': 3, 'value': 'rappeler'},
             {'name': 'when', 'type': 3, 'value': 'vendredi midi'}]}]}""";

    @Test
    void a_sub_command_is_its_verb_with_its_options_by_name() {
        Incoming in = Decoder.read(inGuild(COMMAND, PROMISE));

        assertThat(asked(in))
                .isInstanceOfSatisfying(
                        CommandGiven.class, given -> assertThat(given.command()).isEqualTo("promise"))
                .extracting(given -> ((CommandGiven) given).args())
                .isEqualTo(Map.of("complaint", "12", "what", "rappeler", "when", "vendredi midi"));
        assertThat(in.way()).isEqualTo(Way.COMMAND);
        assertThat(in.guild()).contains(GUILD);
        assertThat(in.locale()).isEqualTo(Locale.FRENCH);
        assertThat(in.who().name()).isEqualTo("Léa M.");
        assertThat(in.who().roles()).containsExactly("1184960000000000201");
        assertThat(in.place(in.person(GUILD)))
                .isEqualTo(new Place.Channel(Incoming.team(GUILD), "1184960000000000301"));
    }

    @Test
    void a_colleague_among_the_options_is_written_as_the_core_knows_one() {
        Incoming in = Decoder.read(inGuild(COMMAND, """
                {'name': 'complaint', 'type': 1, 'options': [{'name': 'handover', 'type': 1, 'options': [
                 {'name': 'person', 'type': 6, 'value': '1184960000000000002'}]}]}"""));

        assertThat(((CommandGiven) asked(in)).args()).isEqualTo(Map.of("person", "<@1184960000000000002>"));
    }

    @Test
    void a_leads_command_is_the_button_it_stands_for() {
        Incoming in = Decoder.read(inGuild(
                COMMAND, "{'name': 'complaint-lead', 'type': 1, 'options': [{'name': 'set-team', 'type': 1}]}"));

        assertThat(asked(in)).isEqualTo(new ButtonPressed(lea(in), ActionId.of("set-team")));
    }

    @Test
    void a_button_on_a_card_that_only_they_see_can_be_answered_in_its_place() {
        JsonNode pressed = inGuild(COMPONENT, "{'custom_id': '1:use:12:a7:2', 'component_type': 2}");

        Incoming hidden = Decoder.read(on(pressed, "{'id': '1', 'flags': 32832}"));
        assertThat(asked(hidden)).isEqualTo(new ButtonPressed(lea(hidden), ActionId.of("use", 12, "a7", 2)));
        assertThat(hidden.way()).isEqualTo(Way.ON_PRIVATE_CARD);

        assertThat(Decoder.read(on(pressed, "{'id': '1', 'flags': 32768}")).way())
                .isEqualTo(Way.ON_LASTING_CARD);
    }

    @Test
    void a_direct_message_says_its_team_in_its_button_and_an_answer_there_can_be_replaced() {
        JsonNode pressed = direct(COMPONENT, "{'custom_id': 'g" + GUILD + "|1:kept:12:3', 'component_type': 2}");

        Incoming lasting = Decoder.read(on(pressed, "{'id': '1', 'flags': 32768}"));
        assertThat(lasting.guild()).contains(GUILD);
        assertThat(lasting.way()).isEqualTo(Way.ON_LASTING_CARD);
        assertThat(asked(lasting)).isEqualTo(new ButtonPressed(lea(lasting), ActionId.of("kept", 12, 3)));
        assertThat(lasting.place(lasting.person(GUILD)))
                .isEqualTo(new Place.Direct(new Person(Incoming.team(GUILD), LEA)));

        JsonNode answer = on(pressed, "{'id': '1', 'flags': 32768, 'interaction_metadata': {'id': '7'}}");
        assertThat(Decoder.read(answer).way()).isEqualTo(Way.ON_PRIVATE_CARD);
    }

    @Test
    void what_is_chosen_from_a_menu_counts_with_the_team_that_the_menu_names() {
        Incoming in = Decoder.read(direct(
                COMPONENT, "{'custom_id': 'g" + GUILD + "|m3', 'component_type': 3, 'values': ['1:topic:delivery']}"));

        assertThat(in.guild()).contains(GUILD);
        assertThat(asked(in)).isEqualTo(new MenuChosen(lea(in), ActionId.of("topic", "delivery")));
    }

    @Test
    void a_form_brings_its_answers_out_of_labels_and_rows() {
        Incoming in = Decoder.read(inGuild(FORM, """
                {'custom_id': '1:set-team', 'components': [
                 {'type': 18, 'component': {'type': 4, 'custom_id': 'hours', 'value': '9-18'}},
                 {'type': 18, 'component': {'type': 8, 'custom_id': 'channel', 'values': ['1184960000000000303']}},
                 {'type': 18, 'component': {'type': 6, 'custom_id': 'agents', 'values': []}},
                 {'type': 1, 'components': [{'type': 4, 'custom_id': 'ceiling', 'value': ''}]}]}"""));

        assertThat(asked(in))
                .isEqualTo(new FormSubmitted(
                        lea(in), ActionId.of("set-team"), Map.of("hours", "9-18", "channel", "1184960000000000303")));
        assertThat(in.way()).isEqualTo(Way.FORM);
    }

    @Test
    void a_part_of_a_form_and_the_choice_of_a_team_are_our_own() {
        Incoming part = Decoder.read(inGuild(FORM, "{'custom_id': '1:discord.part:77:1', 'components': []}"));
        assertThat(part.ours()).contains(new Ours.Part("77", 1));

        Incoming next = Decoder.read(inGuild(COMPONENT, "{'custom_id': '1:discord.part:77:1'}"));
        assertThat(next.ours()).contains(new Ours.NextPart("77", 1));

        Incoming team =
                Decoder.read(direct(COMPONENT, "{'custom_id': 'm', 'values': ['1:discord.team:" + GUILD + ":77']}"));
        assertThat(team.ours()).contains(new Ours.Team("77"));
        assertThat(team.guild()).contains(GUILD);
    }

    @Test
    void an_option_is_completed_by_what_was_typed_so_far() {
        Incoming in = Decoder.read(inGuild(COMPLETION, """
                {'name': 'complaint', 'type': 1, 'options': [{'name': 'show', 'type': 1, 'options': [
                 {'name': 'complaint', 'type': 4, 'value': 'roy', 'focused': true}]}]}"""));

        assertThat(asked(in)).isEqualTo(new OptionWanted(lea(in), "show", "complaint", "roy"));
        assertThat(in.way()).isEqualTo(Way.COMPLETION);
    }

    @Test
    void a_message_is_picked_as_people_see_it() {
        Incoming in = Decoder.read(inGuild(COMMAND, """
                {'name': 'Check this draft', 'type': 3, 'target_id': '55', 'resolved': {'messages': {'55': {
                 'content': 'Bonjour <@!9>, calmez-vous <:calme:123> !', 'mentions': [{'id': '9', 'username': 'roy'}]}}}}"""));

        assertThat(asked(in))
                .isEqualTo(
                        new MessagePicked(lea(in), MessagePicked.Purpose.CHECK, "Bonjour @roy, calmez-vous :calme: !"));
    }

    @Test
    void a_forwarded_message_brings_the_words_of_the_one_it_holds() {
        Incoming in = Decoder.read(inGuild(COMMAND, """
                {'name': 'Open a complaint', 'type': 3, 'target_id': '55', 'resolved': {'messages': {'55': {
                 'content': '', 'message_snapshots': [{'message': {'content': 'Toujours rien !'}}]}}}}"""));

        assertThat(asked(in)).isEqualTo(new MessagePicked(lea(in), MessagePicked.Purpose.OPEN, "Toujours rien !"));
    }

    @Test
    void a_member_is_picked_to_hand_over_to() {
        Incoming in = Decoder.read(inGuild(COMMAND, "{'name': 'Hand over to', 'type': 2, 'target_id': '77'}"));

        assertThat(asked(in)).isEqualTo(new PersonPicked(lea(in), new Person(Incoming.team(GUILD), "77")));
    }

    @Test
    void in_a_thread_it_happens_under_the_message_that_began_it() {
        ObjectNode payload = (ObjectNode) inGuild(COMMAND, PROMISE);
        payload.put("channel_id", "99");
        payload.set("channel", json("{'id': '99', 'type': 11, 'parent_id': '301'}"));

        Incoming in = Decoder.read(payload);
        Place.Channel channel = new Place.Channel(Incoming.team(GUILD), "301");
        assertThat(in.place(in.person(GUILD)))
                .isEqualTo(new Place.InThread(DiscordMessenger.message(channel, "301", "99")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9:use:1", "1:discord.team:no-guild:7", "1:discord.part:7:x", "", "g|", "g1|"})
    void a_button_that_nobody_wrote_is_an_old_one(String id) {
        Incoming in = Decoder.read(inGuild(COMPONENT, "{'custom_id': '" + id + "', 'component_type': 2}"));

        assertThat(in.ours()).isEmpty();
        assertThat(asked(in)).isInstanceOf(ButtonPressed.class);
    }

    @Test
    void who_cannot_be_answered_is_not_read() {
        assertThatThrownBy(() -> Decoder.read(json("{'id': '1', 'type': 2}")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatever_is_odd_in_a_payload_it_is_read_all_the_same() {
        List<JsonNode> payloads = List.of(
                inGuild(COMMAND, PROMISE),
                inGuild(FORM, "{'custom_id': '1:note:1', 'components': [{'type': 18, 'component': {'value': 'x'}}]}"),
                on(direct(COMPONENT, "{'custom_id': 'g1|1:kept:12:3', 'values': ['1:topic:a']}"), "{'flags': 64}"),
                inGuild(COMMAND, "{'name': 'x', 'type': 3, 'target_id': '5', 'resolved': {'messages': {'5': {}}}}"),
                inGuild(COMPLETION, PROMISE));
        Random random = new Random(20_261_122);
        for (int i = 0; i < 5_000; i++) {
            ObjectNode odd = payloads.get(i % payloads.size()).deepCopy();
            spoil(odd, random);
            odd.put("id", "1").put("token", "t");

            Incoming in = Decoder.read(odd);
            assertThat(in.what().apply(lea(in))).as(odd.toString()).isNotNull();
        }
    }

    /** Takes something out, or puts something else there. */
    private static void spoil(ObjectNode payload, Random random) {
        JsonNode place = payload;
        while (true) {
            List<String> names = new ArrayList<>();
            place.fieldNames().forEachRemaining(names::add);
            if (names.isEmpty()) {
                return;
            }
            String name = names.get(random.nextInt(names.size()));
            JsonNode inner = place.path(name).isArray() ? place.path(name).path(0) : place.path(name);
            if (inner.isObject() && random.nextInt(3) > 0) {
                place = inner;
                continue;
            }
            List<JsonNode> odd = List.of(
                    json("null"),
                    json("-1"),
                    json("99"),
                    json("true"),
                    json("[]"),
                    json("{}"),
                    json("[[]]"),
                    json("'~/\\u0000<@1>'"),
                    json("['']"),
                    json("'9999999999999999999999'"));
            ((ObjectNode) place).set(name, odd.get(random.nextInt(odd.size())));
            return;
        }
    }

    /** An option of a command that is to be completed. */
    static OptionWanted wanted(String command, String param) {
        Incoming in = Decoder.read(inGuild(COMPLETION, PROMISE));
        return new OptionWanted(lea(in), command, param, "");
    }

    private static Interaction asked(Incoming in) {
        return in.what().apply(lea(in));
    }

    private static Sender lea(Incoming in) {
        Person person = in.person(in.guild().orElse(""));
        return new Sender(
                in.id(),
                person,
                in.who().name(),
                in.place(person),
                in.locale(),
                ZoneOffset.UTC,
                Standing.MEMBER,
                Set.of(),
                Instant.EPOCH);
    }
}
