package io.bottine.discord;

import static io.bottine.discord.Payload.GUILD;
import static io.bottine.discord.Payload.inGuild;
import static io.bottine.discord.Payload.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottine.core.Bot;
import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Text;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Opening;
import io.bottine.core.interaction.Reply;
import io.bottine.core.interaction.Sender;
import io.bottine.core.interaction.Sender.Standing;
import io.bottine.core.interaction.UnfinishedForms;
import io.bottine.core.interaction.Workers;
import io.bottine.core.outbox.Messenger;
import io.bottine.core.outbox.Messenger.Delivery;
import io.bottine.core.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.requests.Route.CompiledRoute;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceptionTest {

    private static final Card CARD = Card.of(new Block.Paragraph(Text.of("Mrs Roy #12")));
    private static final String COMMAND =
            "{'name': 'complaint', 'type': 1, 'options': [{'name': 'show', 'type': 1, 'options': []}]}";

    private final Api api = mock(Api.class);
    private final People people = mock(People.class);
    private final Messenger direct = mock(Messenger.class);
    private final Store store = mock(Store.class);
    private final Questions questions = new Questions(new UnfinishedForms(store));
    private final List<String> called = new ArrayList<>();
    private final List<DataObject> sent = new ArrayList<>();
    private final List<Interaction> asked = new ArrayList<>();
    private final CountDownLatch acknowledged = new CountDownLatch(1);
    private Opening opening = Opening.PRIVATE;
    private Function<Interaction, Reply> core = interaction -> new Reply.Show(CARD);
    private Answer discord = Answer.done(Payload.json("{}"));
    private int keys;
    private Duration patience = Duration.ofSeconds(30);

    @BeforeEach
    void lea_is_known_and_discord_listens() {
        when(store.write(any())).thenAnswer(call -> "k" + ++keys);
        when(store.read(any())).thenReturn(Optional.empty());
        when(people.guess(any())).thenAnswer(call -> sender(call.getArgument(0), GUILD));
        when(people.sender(any(), any()))
                .thenAnswer(call -> Optional.of(sender(call.getArgument(0), call.getArgument(1))));
        when(direct.post(any(), any(), any())).thenReturn(new Delivery.Uncertain("not tried"));
        when(api.call(any(CompiledRoute.class), any(DataObject.class))).thenAnswer(call -> {
            CompiledRoute route = call.getArgument(0);
            called.add(route.getMethod() + " " + route.getBaseRoute().getRoute());
            sent.add(DataObject.fromJson(call.<DataObject>getArgument(1).toJson()));
            acknowledged.countDown();
            return discord;
        });
    }

    @Test
    void an_answer_that_is_ready_is_the_first_thing_that_discord_hears() {
        take(inGuild(2, COMMAND));

        assertThat(types()).containsExactly(4);
        assertThat(sent.getFirst().getObject("data").getInt("flags") & 64).isEqualTo(64);
    }

    @Test
    void an_answer_that_takes_its_time_is_announced_and_follows() {
        patience = Duration.ofMillis(1);
        core = interaction -> {
            await();
            return new Reply.Show(CARD);
        };
        take(inGuild(2, COMMAND));

        assertThat(types().getFirst()).isEqualTo(5);
        assertThat(called.getLast()).startsWith("PATCH webhooks/");
    }

    @Test
    void a_card_that_only_they_see_gives_way_to_the_answer() {
        opening = Opening.EDIT_IN_PLACE;
        JsonNode pressed = inGuild(3, "{'custom_id': '1:severity:12:high'}");

        take(on(pressed, "{'flags': 64}"));
        take(on(pressed, "{'flags': 0}"));
        assertThat(types()).containsExactly(7, 4);
    }

    @Test
    void a_form_is_the_first_answer_or_else_a_button_opens_it() {
        core = interaction -> new Reply.Ask(form(2));
        take(inGuild(2, COMMAND));
        assertThat(types()).containsExactly(9);
        assertThat(sent.getFirst().getObject("data").getString("custom_id")).isEqualTo("1:note:12");

        take(inGuild(5, "{'custom_id': '1:note:12', 'components': []}"));
        assertThat(types()).containsExactly(9, 4);
    }

    @Test
    void where_discord_takes_no_answer_any_more_it_goes_to_their_direct_messages() {
        discord = Answer.failed(new Delivery.Unreachable("10062"), 10_062);
        Incoming in = take(inGuild(2, COMMAND));

        verify(direct).post(new Place.Direct(in.person(GUILD)), CARD, in.id());
    }

    @Test
    void a_form_of_seven_questions_is_asked_in_two_parts_and_nothing_is_lost_between_them() {
        core = interaction -> interaction instanceof FormSubmitted ? new Reply.Show(CARD) : new Reply.Ask(form(7));
        take(inGuild(2, COMMAND));
        assertThat(sent.getFirst().getObject("data").getString("custom_id")).isEqualTo("1:discord.part:k1:0");

        take(inGuild(5, answers("k1", 0, 0, 5)));
        assertThat(types()).containsExactly(9, 4);
        assertThat(sent.getLast().toString()).contains("1:discord.part:k2:1", "1:discord.part:k2:0");

        take(inGuild(5, answers("k2", 0, 0, 4))); // corrected: the fifth was left empty
        take(inGuild(3, "{'custom_id': '1:discord.part:k3:1'}"));
        take(inGuild(5, answers("k3", 1, 5, 7)));
        assertThat(types()).containsExactly(9, 4, 4, 9, 4);
        assertThat(asked.getLast()).isInstanceOfSatisfying(FormSubmitted.class, all -> {
            assertThat(all.form()).isEqualTo(ActionId.of("note", 12));
            assertThat(all.answers())
                    .containsOnlyKeys("q0", "q1", "q2", "q3", "q5", "q6")
                    .containsEntry("q6", "a6");
        });
    }

    @Test
    void the_answers_of_a_form_that_is_no_longer_kept_are_given_back() {
        take(inGuild(5, answers("77", 1, 0, 2)));

        assertThat(asked).isEmpty();
        assertThat(sent.getFirst().toString()).contains("a0").contains("a1");
    }

    @Test
    void somebody_in_two_teams_is_asked_which_one_is_meant_and_then_answered() {
        when(people.meant(any())).thenReturn(List.of(Incoming.team(GUILD), Incoming.team("1184960000000000101")));
        when(people.name(any())).thenReturn("Atelier", "Studio");

        String key = take(Payload.direct(2, COMMAND)).id();
        assertThat(asked).isEmpty();

        take(on(
                Payload.direct(3, "{'custom_id': 'm', 'values': ['1:discord.team:1184960000000000101:" + key + "']}"),
                "{'interaction_metadata': {}}"));
        assertThat(types()).containsExactly(4, 7);
        assertThat(asked.getFirst()).isInstanceOf(Interaction.CommandGiven.class);
        assertThat(asked.getFirst().sender().person().team()).isEqualTo(Incoming.team("1184960000000000101"));
        verify(people).choose(asked.getFirst().sender().person());
    }

    @Test
    void whom_discord_does_not_tell_of_gets_their_words_back() {
        doReturn(Optional.empty()).when(people).sender(any(), any());
        take(inGuild(2, """
                {'name': 'complaint', 'type': 1, 'options': [{'name': 'said', 'type': 1, 'options': [
                 {'name': 'words', 'type': 3, 'value': 'toujours rien'}]}]}"""));

        assertThat(asked).isEmpty();
        assertThat(sent.getFirst().toString()).contains("toujours rien");
    }

    @Test
    void beyond_what_can_be_done_at_once_people_are_told_so() {
        Workers none = new Workers(Runnable::run, 0);
        Incoming in = Decoder.read(inGuild(2, COMMAND));
        reception(none).take(in);

        assertThat(asked).isEmpty();
        assertThat(types()).containsExactly(4);
    }

    private Incoming take(JsonNode payload) {
        Incoming in = Decoder.read(payload);
        reception(new Workers(Runnable::run, 8)).take(in);
        return in;
    }

    private Reception reception(Workers workers) {
        Bot bot = new Bot() {
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
                asked.add(interaction);
                return core.apply(interaction);
            }
        };
        Answers answers = new Answers(api, questions, direct);
        return new Reception(() -> bot, workers, Thread::startVirtualThread, people, answers, questions, patience);
    }

    private void await() {
        try {
            acknowledged.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** What Discord was told, by the numbers it gives to answers. */
    private List<Integer> types() {
        return sent.stream()
                .filter(body -> body.hasKey("type"))
                .map(body -> body.getInt("type"))
                .toList();
    }

    private static Form form(int questions) {
        return new Form(
                ActionId.of("note", 12),
                "A note",
                IntStream.range(0, questions)
                        .<Form.Input>mapToObj(i -> new Form.Input.Words("q" + i, "Question " + i, "", "", false, false))
                        .toList());
    }

    private static String answers(String key, int part, int from, int to) {
        return "{'custom_id': '1:discord.part:" + key + ":" + part + "', 'components': ["
                + String.join(
                        ",",
                        IntStream.range(from, to)
                                .mapToObj(i ->
                                        "{'type': 18, 'component': {'custom_id': 'q" + i + "', 'value': 'a" + i + "'}}")
                                .toList())
                + "]}";
    }

    private static Sender sender(Incoming in, String guild) {
        return new Sender(
                in.id(),
                in.person(guild),
                in.who().name(),
                in.place(in.person(guild)),
                in.locale(),
                ZoneOffset.UTC,
                Standing.MEMBER,
                in.who().roles(),
                Instant.EPOCH);
    }
}
