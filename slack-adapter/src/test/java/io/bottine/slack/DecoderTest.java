package io.bottine.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.util.SlackRequestParser;
import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.MessageRef;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Sender;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

    private static final Person NOE = new Person(new TeamId("slack", "T1"), "U1");
    private static final Sender SENDER = new Sender(
            "1",
            NOE,
            "Noé",
            new Place.Direct(NOE),
            Locale.FRANCE,
            ZoneOffset.UTC,
            Sender.Standing.MEMBER,
            Set.of(),
            Instant.EPOCH);

    private static final String PERSON = """
            "team":{"id":"T1","domain":"maple"},"user":{"id":"U1","name":"noe","team_id":"T1"},"trigger_id":"13.4.abc",""";

    @Test
    void a_command_comes_with_its_text_as_it_was_typed() {
        Incoming in = command("said #12 i paid &lt;50 &amp; waited&gt;");

        assertThat(in.person()).isEqualTo(NOE);
        assertThat(in.id()).isEqualTo("13.4.abc");
        assertThat(in.place()).isEqualTo(new Place.Channel(NOE.team(), "C1"));
        assertThat(in.onPrivateCard()).isFalse();
        assertThat(in.outside()).isFalse();
        assertThat(in.what().apply(SENDER))
                .isEqualTo(new Interaction.CommandTyped(SENDER, "said #12 i paid <50 & waited>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "handover #12 <@U42|sam> → handover #12 <@U42>",
                "see <#C9|care> → see #care",
                "see <#C9|> → see #C9",
                "<!here> wait → @here wait",
                "<!subteam^S1|@leads> → @leads",
                "<https://example.com/a?b=1&amp;c=2|example.com> → example.com",
                "<https://example.com/a?b=1&amp;c=2> → https://example.com/a?b=1&c=2",
                "<mailto:jo@example.com|jo@example.com> → jo@example.com",
                "&amp;lt; is not a sign → &lt; is not a sign",
                "a < b and c > d → a < b and c > d",
            })
    void what_slack_escapes_becomes_literal_and_a_person_stays_an_id(String escaped, String literal) {
        assertThat(SlackText.literal(escaped)).isEqualTo(literal);
    }

    @Test
    void a_press_on_a_private_card_says_so() {
        Incoming in = press("""
                "container":{"type":"message","message_ts":"17.1","channel_id":"C1","thread_ts":"16.9","is_ephemeral":true},
                "response_url":"https://hooks.slack.com/actions/1",
                "actions":[{"type":"button","action_id":"b0","block_id":"x","value":"1:keep:12:3"}]""");

        assertThat(in.onPrivateCard()).isTrue();
        assertThat(in.responseUrl()).isEqualTo("https://hooks.slack.com/actions/1");
        assertThat(in.place())
                .isEqualTo(new Place.InThread(new MessageRef(new Place.Channel(NOE.team(), "C1"), "C1/16.9")));
        assertThat(in.what().apply(SENDER))
                .isEqualTo(new Interaction.ButtonPressed(SENDER, ActionId.of("keep", 12, 3)));
    }

    @Test
    void a_choice_in_a_menu_of_a_direct_message_comes_from_its_person() {
        Incoming in = press("""
                "container":{"type":"message","message_ts":"17.1","channel_id":"D1","is_ephemeral":false},
                "actions":[{"type":"static_select","action_id":"m1","selected_option":{"value":"1:close:12"}}]""");

        assertThat(in.onPrivateCard()).isFalse();
        assertThat(in.place()).isEqualTo(new Place.Direct(NOE));
        assertThat(in.what().apply(SENDER)).isEqualTo(new Interaction.MenuChosen(SENDER, ActionId.of("close", 12)));
    }

    @Test
    void a_button_of_another_version_is_handed_on_as_old() {
        Incoming in = press("""
                "container":{"type":"view","view_id":"V1"},"view":{"id":"V1","type":"modal"},
                "actions":[{"type":"button","action_id":"b0","value":"7:something:else"}]""");

        assertThat(in.outside()).isTrue();
        assertThat(in.view()).isEqualTo("V1");
        assertThat(in.what().apply(SENDER))
                .isEqualTo(new Interaction.ButtonPressed(SENDER, new ActionId("old", List.of())));
    }

    @Test
    void a_form_remembers_where_it_was_opened() {
        Incoming pressed = press("""
                "container":{"type":"message","message_ts":"17.1","channel_id":"C1","thread_ts":"16.9","is_ephemeral":true},
                "response_url":"https://hooks.slack.com/1",
                "actions":[{"type":"button","action_id":"b0","value":"1:promise:12"}]""");
        Incoming in = form(Decoder.metadata(ActionId.of("promise", 12), pressed));

        assertThat(in.id()).isEqualTo("view:V9/hash1");
        assertThat(in.channel()).isEqualTo("C1");
        assertThat(in.thread()).isEqualTo("16.9");
        assertThat(in.responseUrl()).isEqualTo("https://hooks.slack.com/1");
        assertThat(in.onPrivateCard()).isTrue();
        assertThat(in.what().apply(SENDER))
                .isEqualTo(new Interaction.FormSubmitted(
                        SENDER, ActionId.of("promise", 12), Map.of("what", "call her back")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "not json", "[]", "null", "7", "{\"action\":null}"},
            quoteCharacter = '\'')
    void metadata_that_we_never_wrote_makes_an_old_form_answered_in_its_modal(String metadata) {
        Incoming in = form(metadata);

        assertThat(in.outside()).isTrue();
        assertThat(((Interaction.FormSubmitted) in.what().apply(SENDER)).form().verb())
                .isEqualTo("old");
    }

    @Test
    void each_form_that_follows_in_the_same_modal_is_an_act_of_its_own() {
        String first = form("{}", "hash1").id();

        assertThat(form("{}", "hash1").id()).as("sent again").isEqualTo(first);
        assertThat(form("{}", "hash2").id()).isNotEqualTo(first);
    }

    @Test
    void a_picked_message_brings_its_words_and_its_thread() {
        Request<?> request = interactive("""
                {"type":"message_action","callback_id":"reflect","response_url":"https://hooks.slack.com/2",%s
                 "channel":{"id":"C1","name":"care"},
                 "message":{"type":"message","user":"U2","ts":"17.2","thread_ts":"16.9","text":"Three weeks &amp; nothing"}}""".formatted(PERSON));
        Incoming in = new Decoder(request).asked().orElseThrow();

        assertThat(in.thread()).isEqualTo("16.9");
        assertThat(in.what().apply(SENDER))
                .isEqualTo(new Interaction.MessagePicked(
                        SENDER, Interaction.MessagePicked.Purpose.REFLECT, "Three weeks & nothing"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "'text':'','attachments':[{'text':'My parcel &amp; I'}] | My parcel & I",
                "'text':'Look at this','attachments':[{'text':'My parcel!','is_share':true}] | Look at this/My parcel!",
                "'text':'Look','attachments':[{'from_url':'https://a.example','is_msg_unfurl':true,'text':'Help!'}] | Look/Help!",
                "'text':'See https://a.example','attachments':[{'from_url':'https://a.example','text':'A shop'}] | See https://a.example",
                "'text':'My parcel!','attachments':[{'fallback':'My parcel!'}] | My parcel!",
            })
    void what_was_forwarded_is_read_with_the_comment_on_it_and_what_a_link_shows_is_not(String message, String words) {
        Request<?> request = interactive("""
                {"type":"message_action","callback_id":"reflect","response_url":"https://hooks.slack.com/2",%s
                 "channel":{"id":"C1","name":"care"},"message":{"type":"message","user":"U2","ts":"17.2",%s}}""".formatted(PERSON, message.replace('\'', '"')));

        assertThat(new Decoder(request).asked().orElseThrow().what().apply(SENDER))
                .isEqualTo(new Interaction.MessagePicked(
                        SENDER,
                        Interaction.MessagePicked.Purpose.REFLECT,
                        words.replace("/My", "\nMy").replace("/Help", "\nHelp")));
    }

    @Test
    void a_global_shortcut_is_the_button_it_is_named_after() {
        Request<?> request =
                interactive("{\"type\":\"shortcut\",\"callback_id\":\"open\"," + PERSON + "\"action_ts\":\"1\"}");
        Incoming in = new Decoder(request).asked().orElseThrow();

        assertThat(in.outside()).isTrue();
        assertThat(in.view()).isEmpty();
        assertThat(in.what().apply(SENDER)).isEqualTo(new Interaction.ButtonPressed(SENDER, ActionId.of("open")));
    }

    private static Incoming command(String text) {
        Request<?> request = parsed("token=x&team_id=T1&team_domain=maple&channel_id=C1"
                + "&channel_name=care&user_id=U1&user_name=noe&command=%2Fcomplaint&text=" + encoded(text)
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2F1&trigger_id=13.4.abc");
        return new Decoder(request).asked().orElseThrow();
    }

    private static Incoming press(String rest) {
        Request<?> request = interactive("{\"type\":\"block_actions\"," + PERSON + rest + "}");
        return new Decoder(request).asked().orElseThrow();
    }

    private static Incoming form(String metadata) {
        return form(metadata, "hash1");
    }

    /** Slack gives a view another hash whenever it is updated. */
    private static Incoming form(String metadata, String hash) {
        Request<?> request = interactive("""
                {"type":"view_submission",%s"view":{"id":"V9","hash":"%s","type":"modal","callback_id":"form",
                 "private_metadata":%s,
                 "state":{"values":{"what":{"answer":{"type":"plain_text_input","value":"call her back"}}}}}}""".formatted(PERSON, hash, new com.google.gson.Gson().toJson(metadata)));
        return new Decoder(request).asked().orElseThrow();
    }

    private static Request<?> interactive(String json) {
        return parsed("payload=" + encoded(json));
    }

    private static Request<?> parsed(String body) {
        return new SlackRequestParser(AppConfig.builder().build())
                .parse(SlackRequestParser.HttpRequest.builder()
                        .requestUri("/slack/events")
                        .requestBody(body)
                        .queryString(Map.of())
                        .headers(new RequestHeaders(Map.of()))
                        .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void who_is_not_named_is_nobody() {
        Request<?> request = parsed("token=x&team_id=T1&command=%2Fcomplaint&text=help");
        assertThat(new Decoder(request).asked()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "\"type\":\"app_uninstalled\" | LEFT | ''",
                "\"type\":\"tokens_revoked\",\"tokens\":{\"bot\":[\"B1\"]} | TOKEN_REVOKED | ''",
                "\"type\":\"channel_archive\",\"channel\":\"C9\" | CHANNEL_GONE | C9",
                "\"type\":\"group_left\",\"channel\":\"C9\" | CHANNEL_GONE | C9",
                "\"type\":\"channel_shared\",\"connected_team_id\":\"T7\",\"channel\":\"C9\" | CHANNEL_GONE | C9",
                "\"type\":\"member_left_channel\",\"user\":\"UBOT\",\"channel\":\"C9\" | CHANNEL_GONE | C9",
                "\"type\":\"user_change\",\"user\":{\"id\":\"U7\",\"deleted\":true} | PERSON_GONE | U7",
            })
    void what_happened_to_a_team_is_told_by_the_bot_itself(
            String event, Interaction.TeamEvent.Kind kind, String subject) {
        List<Incoming> happened = event(event, false).happened().toList();

        assertThat(happened).singleElement().satisfies(in -> {
            assertThat(in.person()).isEqualTo(new Person(NOE.team(), "UBOT"));
            assertThat(in.id()).isEqualTo("Ev1");
            assertThat(in.what().apply(SENDER))
                    .isEqualTo(new Interaction.TeamEvent(SENDER, kind, subject.equals("''") ? "" : subject));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"tokens_revoked\",\"tokens\":{\"oauth\":[\"U1\"]}",
                "\"type\":\"member_left_channel\",\"user\":\"U2\",\"channel\":\"C9\"",
                "\"type\":\"user_change\",\"user\":{\"id\":\"U7\",\"deleted\":false}",
                "\"type\":\"app_home_opened\",\"user\":\"U1\",\"tab\":\"home\"",
            })
    void what_concerns_somebody_else_did_not_happen_to_the_team(String event) {
        assertThat(event(event, false).happened()).isEmpty();
    }

    @Test
    void what_an_organisation_takes_back_as_a_whole_happened_to_the_organisation_too() {
        assertThat(event("\"type\":\"app_uninstalled\"", true).happened().map(Incoming::team))
                .containsExactly(NOE.team(), new TeamId("slack", "E1"));
        assertThat(event("\"type\":\"channel_left\",\"channel\":\"C9\"", true)
                        .happened()
                        .map(Incoming::team))
                .containsExactly(NOE.team());
    }

    @Test
    void only_the_home_tab_is_a_home() {
        assertThat(event("\"type\":\"app_home_opened\",\"user\":\"U1\",\"tab\":\"home\"", false)
                        .home())
                .map(Incoming::person)
                .contains(NOE);
        assertThat(event("\"type\":\"app_home_opened\",\"user\":\"U1\",\"tab\":\"messages\"", false)
                        .home())
                .isEmpty();
    }

    @Test
    void somebody_whose_profile_changed_is_asked_for_anew() {
        assertThat(event("\"type\":\"user_change\",\"user\":{\"id\":\"U1\",\"deleted\":false}", false)
                        .changed())
                .contains(NOE);
    }

    private static Decoder event(String event, boolean whole) {
        return new Decoder(parsed("""
                {"type":"event_callback","event_id":"Ev1","team_id":"T1","enterprise_id":"E1","event":{%s},
                 "authorizations":[{"enterprise_id":"E1","team_id":"T1","user_id":"UBOT","is_bot":true,
                 "is_enterprise_install":%s}]}""".formatted(event, whole)));
    }
}
