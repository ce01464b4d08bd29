package io.bottine.slack.fake;

import static io.bottine.slack.fake.Workspaces.ALEX;
import static io.bottine.slack.fake.Workspaces.ARCHIVED;
import static io.bottine.slack.fake.Workspaces.HELP;
import static io.bottine.slack.fake.Workspaces.LEAH;
import static io.bottine.slack.fake.Workspaces.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.methods.MethodsClient;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.view.Views;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fake against Slack's own SDK: what the SDK takes from Slack, it takes from the fake. */
class FakeSlackTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
    private FakeSlack slack;
    private Slack sdk;
    private MethodsClient methods;

    @BeforeEach
    void open() {
        slack = FakeSlack.start((InstantSource) now::get);
        Workspaces.furnish(slack.world(), "en-GB", "Europe/London");
        SlackConfig config = new SlackConfig();
        config.setProxyUrl(null);
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        sdk = Slack.getInstance(config);
        methods = sdk.methods(slack.world().team(TEAM).token());
    }

    @AfterEach
    void close() throws Exception {
        sdk.close();
        slack.close();
    }

    @Test
    void a_message_is_posted_read_and_edited() throws Exception {
        String ts = methods.chatPostMessage(message -> message.channel(HELP).text("Who can help?"))
                .getTs();
        slack.user(LEAH).reads(HELP, "Who can help?");

        methods.chatUpdate(message -> message.channel(HELP).ts(ts).text("Leah has it."));

        assertThat(slack.messages(HELP)).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("Leah has it.");
            assertThat(message.edited()).isTrue();
        });
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void what_slack_refuses_is_refused() throws Exception {
        assertThat(methods.chatPostMessage(message -> message.channel(ARCHIVED).text("hello"))
                        .getError())
                .isEqualTo("is_archived");
        assertThat(slack.violations()).isEmpty();

        assertThat(methods.chatPostMessage(message -> message.channel("C404").text("hello"))
                        .getError())
                .isEqualTo("channel_not_found");
        methods.chatPostMessage(message -> message.channel(HELP).blocks(List.of(Blocks.divider())));
        methods.chatPostMessage(message -> message.channel(HELP).text("<!channel> all of you"));

        assertThat(slack.violations())
                .anySatisfy(broken -> assertThat(broken).contains("a channel that never was"))
                .anySatisfy(broken -> assertThat(broken).contains("lacks text"))
                .anySatisfy(broken -> assertThat(broken).contains("it pings"));
    }

    @Test
    void a_scope_that_was_not_granted_is_named() throws Exception {
        slack.world().team(TEAM).scopes("commands,chat:write");

        var answer = methods.usersInfo(user -> user.user(ALEX));

        assertThat(answer.getError()).isEqualTo("missing_scope");
        assertThat(answer.getNeeded()).isEqualTo("users:read");
        assertThat(answer.getProvided()).isEqualTo("commands,chat:write");
    }

    @Test
    void a_fault_strikes_as_often_as_it_was_asked_to() throws Exception {
        slack.fail(Fault.of("chat.postMessage").in(HELP).error("internal_error").times(1));

        assertThat(methods.chatPostMessage(message -> message.channel(HELP).text("one"))
                        .getError())
                .isEqualTo("internal_error");
        assertThat(methods.chatPostMessage(message -> message.channel(HELP).text("two"))
                        .isOk())
                .isTrue();
        assertThat(slack.messages(HELP)).hasSize(1);
    }

    @Test
    void a_person_types_presses_and_fills_in_over_a_socket() throws Exception {
        SocketModeApp socket = startEcho();
        try {
            Someone alex = slack.user(ALEX).in(HELP);

            alex.complaint("a late parcel");
            alex.press("Open");
            Someone.Submitted wrong = alex.submit(Map.of("Customer", "nobody"));
            Someone.Submitted right = alex.submit(alex.lookBack().seesForm(), Map.of("Customer", "Mrs Roy"));

            assertThat(wrong.errors()).containsEntry("Customer", "Who?");
            assertThat(right.errors()).isEmpty();
            assertThat(slack.views(ALEX)).isEmpty();
            assertThat(slack.transcript().text()).contains("Alex: /complaint a late parcel", "modal of Alex", "[Open]");
            assertThat(slack.violations()).isEmpty();

            int before = slack.connections();
            slack.dropSockets();
            slack.await("a new connection", each -> each.connections() > before);
            alex.complaint("again");
            alex.seesPrivately("again");
        } finally {
            socket.close();
        }
    }

    /** A bare Bolt app: a card with a button, a form behind it. */
    private SocketModeApp startEcho() throws Exception {
        App app = new App(AppConfig.builder()
                .slack(sdk)
                .singleTeamBotToken(slack.world().team(TEAM).token())
                .build());
        app.command("/complaint", (request, context) -> {
            context.respond(answer -> answer.text(request.getPayload().getText())
                    .blocks(List.of(
                            Blocks.section(section -> section.text(BlockCompositions.plainText(
                                    request.getPayload().getText()))),
                            Blocks.actions(actions -> actions.blockId("a")
                                    .elements(List.of(BlockElements.button(button -> button.actionId("open")
                                            .value("1:open")
                                            .text(BlockCompositions.plainText("Open")))))))));
            return context.ack();
        });
        app.blockAction("open", (request, context) -> {
            context.client()
                    .viewsOpen(open -> open.triggerId(context.getTriggerId())
                            .view(Views.view(view -> view.type("modal")
                                    .callbackId("form")
                                    .title(Views.viewTitle(
                                            title -> title.type("plain_text").text("Open")))
                                    .submit(Views.viewSubmit(
                                            submit -> submit.type("plain_text").text("OK")))
                                    .blocks(List.of(Blocks.input(input -> input.blockId("customer")
                                            .label(BlockCompositions.plainText("Customer"))
                                            .element(BlockElements.plainTextInput(
                                                    words -> words.actionId("answer")))))))));
            return context.ack();
        });
        app.viewSubmission("form", (request, context) -> {
            String customer = request.getPayload()
                    .getView()
                    .getState()
                    .getValues()
                    .values()
                    .iterator()
                    .next()
                    .values()
                    .iterator()
                    .next()
                    .getValue();
            return customer.equals("nobody") ? context.ackWithErrors(Map.of("customer", "Who?")) : context.ack();
        });
        SocketModeApp socket = new SocketModeApp(FakeSlack.APP_TOKEN, SocketModeClient.Backend.JavaWebSocket, app);
        socket.startAsync();
        return socket;
    }

    @Test
    void a_trigger_is_good_once_and_for_three_seconds() throws Exception {
        String trigger = slack.triggers().trigger(ALEX);
        now.set(now.get().plus(Duration.ofSeconds(4)));

        var answer = methods.viewsOpen(open -> open.triggerId(trigger)
                .view(Views.view(view -> view.type("modal")
                        .title(Views.viewTitle(title -> title.type("plain_text").text("Late")))
                        .blocks(List.of(Blocks.divider())))));

        assertThat(answer.getError()).isEqualTo("expired_trigger_id");
        assertThat(slack.violations()).singleElement().asString().contains("expired_trigger_id");
    }

    @Test
    void somebody_of_another_workspace_is_a_stranger_unless_a_channel_is_shared_with_them() throws Exception {
        var known = methods.usersInfo(user -> user.user(Workspaces.STRANGER));
        assertThat(known.getUser().isStranger()).isFalse();
        assertThat(known.getUser().getTeamId()).isNotEqualTo(Workspaces.TEAM);
        slack.world().room(Workspaces.SHARED).without(Workspaces.STRANGER);
        var stranger = methods.usersInfo(user -> user.user(Workspaces.STRANGER));
        assertThat(stranger.getUser().isStranger()).isTrue();
        assertThat(Optional.ofNullable(methods.usersInfo(user -> user.user(Workspaces.OTHER_AGENT))
                        .getUser()))
                .isEmpty();
    }
}
