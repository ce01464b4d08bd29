package io.bottine.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import io.bottine.core.Bot;
import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import io.bottine.core.interaction.Homes;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.ButtonPressed;
import io.bottine.core.interaction.Interaction.CommandTyped;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Opening;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Sender;
import io.bottine.core.interaction.Workers;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of an interaction after it was acknowledged; work is done when the test says so. */
class ReceptionTest {

    private static final Person NOE = new Person(new TeamId("slack", "T1"), "U1");
    private static final String OPENED = "{\"ok\":true,\"view\":{\"id\":\"V1\"}}";

    private Peer slack;
    private Workers workers;
    private Reception reception;
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<Interaction> handled = new ArrayList<>();
    private Opening opening = Opening.PRIVATE;
    private Reply reply = new Reply.Show(Card.of(new Block.Paragraph(Text.of("Here it is"))));

    @BeforeEach
    void start() throws IOException {
        slack = new Peer();
        Instant now = Instant.parse("2026-11-23T09:00:00Z");
        com.slack.api.Slack sdk = Api.slack(slack.settings());
        Api api = new Api(sdk, team -> slack.settings().botToken(), () -> now);
        People people = new People(api, person -> false, () -> now, Runnable::run);
        Homes homes = new Homes(work::add);
        SlackMessenger messenger = new SlackMessenger(api, people, homes::renew);
        workers = new Workers(work::add, slack.settings().atOnce());
        reception = new Reception(
                Scripted::new,
                workers,
                people,
                new Answers(api, new ActionResponseSender(sdk), people, messenger),
                homes,
                team -> slack.settings().botToken());
        slack.answers("chat.postMessage", "{\"ok\":true,\"channel\":\"D7\",\"ts\":\"1\"}");
        slack.answers("views.open", OPENED);
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    @Test
    void whoever_asks_is_told_of_by_slack_and_answered_privately() {
        take(line(""));

        Sender sender = handled.getFirst().sender();
        assertThat(sender.name()).isEqualTo("Noé");
        assertThat(sender.locale()).hasToString("fr_FR");
        assertThat(sender.zone()).hasToString("Europe/Paris");
        assertThat(sender.groups()).containsExactly("S1");
        assertThat(slack.asked("response").getFirst().body())
                .contains("\"response_type\":\"ephemeral\"", "\"replace_original\":false", "Here it is");
    }

    @Test
    void a_response_url_that_is_used_up_leaves_an_ephemeral_message_and_then_a_direct_one() {
        slack.fails("response", 404, "{\"ok\":false,\"error\":\"used_url\"}");
        take(line(""));
        assertThat(slack.asked("chat.postEphemeral").getFirst().body()).contains("channel=C1", "user=U1");
        assertThat(slack.asked("chat.postMessage")).isEmpty();

        slack.answers("chat.postEphemeral", "{\"ok\":false,\"error\":\"not_in_channel\"}");
        take(line(""));
        assertThat(slack.asked("chat.postMessage").getFirst().body()).contains("channel=U1");
    }

    @Test
    void in_a_thread_the_answer_is_in_the_thread() {
        take(line("16.9"));
        assertThat(slack.asked("chat.postEphemeral").getFirst().body()).contains("thread_ts=16.9");
        assertThat(slack.asked("response")).isEmpty();
    }

    @Test
    void a_private_card_is_replaced_and_a_lasting_one_never() {
        opening = Opening.EDIT_IN_PLACE;
        take(press(true));
        take(press(false));

        assertThat(slack.asked("response").get(0).body()).contains("\"replace_original\":true");
        assertThat(slack.asked("response").get(1).body()).contains("\"replace_original\":false");
    }

    @Test
    void a_form_opens_at_once_and_is_filled_in_afterwards() {
        opening = Opening.FORM_NOW;
        reply = new Reply.Ask(new Form(
                ActionId.of("promise", 12),
                "A promise",
                List.of(new Form.Input.Words("what", "What?", "", "", true, false))));
        take(press(true));

        assertThat(slack.asked("views.open").getFirst().body()).contains("trigger_id=13.4");
        assertThat(slack.asked("views.update").getFirst().body())
                .contains("view_id=V1", "1:promise:12", "\"callback_id\":\"bottine\"");
    }

    @Test
    void a_trigger_that_expired_gives_back_the_button_and_what_was_typed() {
        opening = Opening.FORM_NOW;
        slack.answers("views.open", "{\"ok\":false,\"error\":\"expired_trigger_id\"}");
        take(press(true));
        take(line(""));

        assertThat(handled).isEmpty();
        assertThat(slack.asked("response").get(0).body()).contains("1:promise:12");
        assertThat(slack.asked("response").get(1).body()).contains("promise a call");
    }

    @ParameterizedTest
    @CsvSource({
        "expired_trigger_id,trois secondes",
        "exchanged_trigger_id,pas pu s",
        "internal_error,pas pu s",
        "ratelimited,pas pu s",
        "token_revoked,plus install"
    })
    void a_form_that_does_not_open_is_told_for_what_it_is(String error, String told) {
        opening = Opening.FORM_NOW;
        slack.answers("views.open", "{\"ok\":false,\"error\":\"" + error + "\"}");
        take(line(""));

        assertThat(slack.asked("response").getFirst().body()).contains(told, "promise a call");
    }

    @Test
    void whoever_asks_once_the_token_was_revoked_reads_that_the_bot_is_not_installed_any_more() {
        slack.answers("users.info", "{\"ok\":false,\"error\":\"token_revoked\"}");
        slack.answers("auth.test", "{\"ok\":false,\"error\":\"token_revoked\"}");
        take(line(""));

        assertThat(slack.asked("response").getFirst().body()).contains("no longer installed", "promise a call");
    }

    @Test
    void without_the_scope_for_groups_there_are_none_and_they_are_not_asked_for_again_and_again() {
        slack.answers("usergroups.list", "{\"ok\":false,\"error\":\"missing_scope\",\"needed\":\"usergroups:read\"}");
        take(line(""));
        take(line(""));

        assertThat(handled).hasSize(2);
        assertThat(slack.asked("usergroups.list")).hasSize(1);
    }

    @Test
    void what_is_asked_from_the_home_tab_is_answered_in_a_modal() {
        take(new Incoming("13.4", NOE, "", sender -> new ButtonPressed(sender, ActionId.of("promise", 12))));
        assertThat(slack.asked("views.update").getFirst().body()).contains("view_id=V1", "Here it is");
    }

    @Test
    void a_stranger_while_slack_is_silent_gets_back_what_they_typed() {
        slack.fails("users.info", 500, "");
        take(line(""));

        assertThat(handled).isEmpty();
        assertThat(slack.asked("response").getFirst().body()).contains("promise a call");
    }

    @Test
    void slack_that_falls_silent_later_changes_nothing_for_those_it_told_of() {
        take(line(""));
        slack.fails("users.info", 500, "");
        take(line(""));

        assertThat(handled).hasSize(2);
    }

    @Test
    void a_guest_is_an_outsider() {
        slack.answers("users.info", "{\"ok\":true,\"user\":{\"id\":\"U1\",\"team_id\":\"T1\",\"is_restricted\":true}}");
        take(line(""));
        assertThat(handled.getFirst().sender().standing()).isEqualTo(Sender.Standing.OUTSIDER);
    }

    @Test
    void beyond_the_bound_nothing_is_taken_in_until_something_is_done() {
        for (int i = 0; i < 4; i++) {
            assertThat(reception.take(line(""))).isTrue();
        }
        assertThat(reception.take(line(""))).isFalse();

        work.remove().run();
        assertThat(reception.take(line(""))).isTrue();
    }

    @Test
    void after_the_end_nothing_is_taken_in() {
        workers.close();
        assertThat(reception.take(line(""))).isFalse();
    }

    @Test
    void a_home_that_was_looked_at_is_published_and_published_again_after_each_act() {
        reception.home(new Incoming("Ev1", NOE, "", Interaction.HomeOpened::new));
        work();
        take(line(""));

        assertThat(slack.asked("views.publish")).hasSize(2);
        assertThat(slack.asked("views.publish").getFirst().body()).contains("user_id=U1", "\"type\":\"home\"");
    }

    private void take(Incoming in) {
        assertThat(reception.take(in)).isTrue();
        work();
    }

    private void work() {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    private Incoming line(String thread) {
        return incoming(false, thread, sender -> new CommandTyped(sender, "promise a call"));
    }

    private Incoming press(boolean onPrivateCard) {
        return incoming(onPrivateCard, "", sender -> new ButtonPressed(sender, ActionId.of("promise", 12)));
    }

    private Incoming incoming(boolean onPrivateCard, String thread, Function<Sender, Interaction> what) {
        String url = slack.url("response").toString();
        return new Incoming("13.4", NOE, "", "C1", thread, url, onPrivateCard, "13.4", "", what);
    }

    private final class Scripted implements Bot {

        @Override
        public Opening opening(Interaction interaction) {
            return opening;
        }

        @Override
        public Map<String, String> validate(FormSubmitted form) {
            return Map.of();
        }

        @Override
        public Reply handle(Interaction interaction) {
            handled.add(interaction);
            return reply;
        }
    }
}
