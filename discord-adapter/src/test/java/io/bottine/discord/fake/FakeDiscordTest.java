package io.bottine.discord.fake;

import static io.bottine.discord.fake.Guilds.ALEX;
import static io.bottine.discord.fake.Guilds.CUSTOMER;
import static io.bottine.discord.fake.Guilds.HELP;
import static io.bottine.discord.fake.Guilds.LEAH;
import static io.bottine.discord.fake.Guilds.LOBBY;
import static io.bottine.discord.fake.Guilds.NOTICES;
import static io.bottine.discord.fake.Guilds.OTHER_TEAM;
import static io.bottine.discord.fake.Guilds.QUIET;
import static io.bottine.discord.fake.Guilds.SAM;
import static io.bottine.discord.fake.Guilds.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bottine.discord.fake.Seen.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fake against Discord's best-known SDK for Java: what the SDK takes from Discord, it takes from the fake. */
@Timeout(120)
class FakeDiscordTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T10:00:00Z"));
    private FakeDiscord discord;
    private BareBot bot;
    private Someone alex;

    @BeforeEach
    void open() {
        discord = FakeDiscord.start(now::get);
        Guilds.furnish(discord.world(), "en-GB");
        bot = new BareBot(discord).ready();
        bot.register();
        alex = discord.user(ALEX);
    }

    @AfterEach
    void close() {
        bot.close();
        discord.close();
    }

    private void everythingKeptToTheRules() {
        assertThat(bot.failures).isEmpty();
        assertThat(discord.violations()).isEmpty();
    }

    private static int codeOf(Throwable failure) {
        return ((ErrorResponseException) failure).getErrorCode();
    }

    // Gateway

    @Test
    void a_bot_is_ready_with_its_guilds_and_what_it_may_do_there() {
        assertThat(bot.jda.getStatus()).isEqualTo(JDA.Status.CONNECTED);
        assertThat(bot.jda.getGuilds()).extracting(guild -> guild.getId()).containsExactlyInAnyOrder(TEAM, OTHER_TEAM);
        var guild = bot.guild(TEAM);
        assertThat(guild.getRolesByName("agents", false)).hasSize(1);
        assertThat(bot.room(HELP).canTalk()).isTrue();
        assertThat(bot.room(NOTICES).canTalk()).isFalse();
        assertThat(guild.getSelfMember().hasPermission(bot.room(QUIET), Permission.VIEW_CHANNEL))
                .isFalse();
        assertThat(guild.getPublicRole().hasPermission(bot.room(LOBBY), Permission.VIEW_CHANNEL))
                .isTrue();
        everythingKeptToTheRules();
    }

    @Test
    void heartbeats_are_sent_and_acknowledged() {
        discord.await("a heartbeat", each -> each.heard().stream().anyMatch(sent -> sent.contains("\"op\":1")));
        discord.await("its acknowledgement", each -> bot.jda.getGatewayPing() >= 0);
    }

    @Test
    void what_happens_while_a_connection_is_broken_is_told_when_it_resumes() {
        discord.dropConnection();
        discord.joins(OTHER_TEAM);
        discord.await("a resumed session", each -> each.resumed() == 1);
        discord.await("the event", each -> bot.told.contains("SessionResumeEvent"));

        assertThat(discord.identified()).isEqualTo(1);
        alex.complaint("open", "words", "again");
        alex.seesPrivately("again");
        everythingKeptToTheRules();
    }

    @Test
    void a_bot_that_is_asked_to_reconnect_resumes() {
        discord.askToReconnect();

        discord.await("a resumed session", each -> each.resumed() == 1 && each.liveConnections() == 1);
        assertThat(discord.identified()).isEqualTo(1);
    }

    @Test
    void a_session_that_is_invalid_is_begun_anew() {
        discord.invalidateSession(false);

        discord.await("another session", each -> each.identified() == 2);
        alex.complaint("open", "words", "again");
        alex.seesPrivately("again");
    }

    @ParameterizedTest
    @ValueSource(ints = {4000, 4008, 4009})
    void a_connection_that_discord_closes_is_opened_again(int code) {
        discord.closeConnection(code, "closed");

        discord.await("a connection", each -> each.connections() == 2 && each.liveConnections() == 1);
        alex.complaint("open", "words", "again");
        alex.seesPrivately("again");
    }

    @ParameterizedTest
    @ValueSource(ints = {4004, 4010, 4013, 4014})
    void a_connection_that_discord_refuses_for_good_is_not_opened_again(int code) {
        discord.closeConnection(code, "refused");

        discord.await("the end", each -> bot.told.contains("ShutdownEvent"));
        assertThat(discord.connections()).isEqualTo(1);
    }

    @Test
    void guilds_come_and_go() {
        discord.world().guild("1100000000000000009", "third", LEAH).without();

        discord.joins("1100000000000000009");
        discord.await("the bot to have joined", each -> bot.told.contains("GuildJoinEvent"));
        discord.leaves("1100000000000000009");
        discord.await("the bot to have left", each -> bot.told.contains("GuildLeaveEvent"));
        discord.outage(OTHER_TEAM);
        discord.await("an outage", each -> bot.told.contains("GuildUnavailableEvent"));
        discord.back(OTHER_TEAM);
        discord.await("its end", each -> bot.told.contains("GuildAvailableEvent"));
        discord.deletes(LOBBY);
        discord.await("a deleted channel", each -> bot.told.contains("ChannelDeleteEvent"));
        discord.deletesRole(TEAM, Guilds.LEADS);
        discord.await("a deleted role", each -> bot.told.contains("RoleDeleteEvent"));
        discord.denies(HELP, discord.world().bot().id(), Permissions.SEND_MESSAGES);
        discord.await("rights taken away", each -> !bot.room(HELP).canTalk());
        discord.leaves(TEAM, SAM);
        assertThat(bot.told).as("without the members' intent").doesNotContain("GuildMemberRemoveEvent");
    }

    // Interactions

    @Test
    void a_command_is_answered_at_once_with_a_card_whose_buttons_work() {
        Answer answer = alex.complaint("open", "words", "Three weeks!", "how", "at once");

        assertThat(answer.type()).isEqualTo(Answer.MESSAGE);
        Message card = alex.seesPrivately("Three weeks!");
        assertThat(card.ephemeral()).isTrue();
        assertThat(card.text()).isEqualTo("Three weeks!\n[Note] [Again]\n{: Close it}");
        assertThat(alex.does(card, "note", "12").type()).isEqualTo(Answer.MODAL);
        alex.submit(Map.of("What to note", "prefers mornings"));
        assertThat(alex.seesPrivately().text()).isEqualTo("noted: prefers mornings");
        assertThat(discord.modals(ALEX)).isEmpty();
        assertThat(alex.press(card, "Again").type()).isEqualTo(Answer.DEFERRED_EDIT);
        assertThat(alex.seesPrivately("edited").id()).isEqualTo(card.id());
        everythingKeptToTheRules();
        assertThat(discord.transcript().text()).contains("Alex: presses [Note]", "modal of Alex");
    }

    @Test
    void a_choice_of_a_menu_edits_the_card() {
        alex.complaint("open", "words", "Three weeks!");

        assertThat(alex.choose("Close it").type()).isEqualTo(Answer.EDIT);

        alex.seesPrivately("chosen: 1:close:12");
        everythingKeptToTheRules();
    }

    @Test
    void an_answer_that_is_deferred_comes_later() {
        Answer answer = alex.complaint("open", "words", "Three weeks!", "how", "later");

        assertThat(answer.deferred()).isTrue();
        assertThat(alex.seesPrivately("later: Three weeks!").ephemeral()).isTrue();
        bot.hook(ALEX).sendMessage("one more").setEphemeral(true).complete();
        alex.seesPrivately("one more");
        everythingKeptToTheRules();
    }

    @Test
    void people_and_numbers_are_resolved_and_names_are_taken_in_every_language() {
        discord.user(SAM).complaint("handover", "person", ALEX, "number", "12");
        alex.reads(HELP, "to Alex by agents");

        alex.command("dossier", "ouvrir", Map.of("words", "Bonjour"));
        alex.seesPrivately("Bonjour");
        everythingKeptToTheRules();
    }

    @Test
    void options_are_completed_as_one_types() {
        assertThat(alex.completions("show", "id", "1")).containsExactly(new Someone.Choice("#12 Mrs Roy", "12"));
        everythingKeptToTheRules();
    }

    @Test
    void a_message_and_a_person_have_commands_of_their_own() {
        Message mail = discord.says(SAM, HELP, "They ignore me!");

        alex.on(mail, "Reflect these words");
        alex.seesPrivately("reflected: They ignore me!");
        alex.onPerson(SAM, "Hand over to");
        alex.seesPrivately("to Sam");
        everythingKeptToTheRules();
    }

    @Test
    void commands_work_in_a_conversation_and_in_a_thread() {
        alex.inDirect().complaint("open", "words", "Here?");
        alex.seesPrivately("Here?");
        Message mail = discord.says(SAM, HELP, "They ignore me!");
        var channel = bot.room(HELP);
        channel.createThreadChannel("talk", mail.id()).complete();
        alex.in(mail.id()).complaint("open", "words", "There?");
        assertThat(alex.seesPrivately("There?").thread()).contains(mail.id());
        everythingKeptToTheRules();
    }

    @Test
    void what_is_asked_of_people_is_what_discord_would_ask() {
        assertThatThrownBy(() -> alex.complaint("open")).hasMessageContaining("wants words first");
        assertThatThrownBy(() -> alex.complaint("open", "words", "x", "how", "never"))
                .hasMessageContaining("no choice");
        assertThatThrownBy(() -> alex.complaint("take")).hasMessageContaining("no sub-command");
        assertThatThrownBy(() -> alex.complaint("handover", "person", SAM, "number", "twelve"))
                .hasMessageContaining("whole number");
    }

    @Test
    void an_interaction_is_known_for_three_seconds_and_its_token_for_fifteen_minutes() {
        discord.loseInteractions();
        assertThatThrownBy(() -> alex.complaint("open", "words", "too late"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no answer");
        discord.await("the refusal", each -> !bot.failures.isEmpty());
        assertThat(bot.failures)
                .singleElement()
                .satisfies(each -> assertThat(codeOf(each)).isEqualTo(Errors.UNKNOWN_INTERACTION));
        discord.allWell();

        alex.complaint("open", "words", "in time", "how", "later");
        alex.seesPrivately("in time");
        now.set(now.get().plus(Duration.ofMinutes(14)));
        bot.hook(ALEX).editOriginal("changed").complete();
        alex.seesPrivately("changed");
        now.set(now.get().plus(Duration.ofMinutes(2)));
        assertThatThrownBy(() -> bot.hook(ALEX).editOriginal("too late").complete())
                .satisfies(each -> assertThat(codeOf(each)).isEqualTo(Errors.INVALID_WEBHOOK_TOKEN));
    }

    // Messages

    @Test
    void messages_are_posted_edited_and_deleted() {
        TextChannel help = bot.room(HELP);
        var posted = help.sendMessage("Who can help?").complete();
        discord.user(LEAH).reads(HELP, "Who can help?");
        posted.editMessage("Leah has it.").complete();

        assertThat(discord.messages(HELP)).singleElement().satisfies(message -> {
            assertThat(message.text()).isEqualTo("Leah has it.");
            assertThat(message.edited()).isTrue();
        });
        discord.deletes(discord.messages(HELP).getFirst());
        assertThatThrownBy(() -> help.editMessageById(posted.getId(), "again").complete())
                .satisfies(each -> assertThat(codeOf(each)).isEqualTo(Errors.UNKNOWN_MESSAGE));
        everythingKeptToTheRules();
    }

    @Test
    void a_message_that_is_sent_again_with_its_nonce_is_there_once() {
        TextChannel help = bot.room(HELP);

        String first = help.sendMessage("Once").setNonce("once").complete().getId();
        String second = help.sendMessage("Once").setNonce("once").complete().getId();

        assertThat(second).isEqualTo(first);
        assertThat(discord.messages(HELP)).hasSize(1);
    }

    @Test
    void a_conversation_is_opened_and_may_be_closed_to_the_bot() {
        PrivateChannel direct =
                bot.jda.retrieveUserById(ALEX).complete().openPrivateChannel().complete();
        direct.sendMessage("It’s time.").complete();
        alex.hears("It’s time.");

        discord.world().person(ALEX).closed(true);
        assertThatThrownBy(() -> direct.sendMessage("It’s time.").complete())
                .satisfies(each -> assertThat(codeOf(each)).isEqualTo(Errors.CANNOT_MESSAGE_USER));
        everythingKeptToTheRules();
    }

    @Test
    void members_are_looked_up_with_their_roles_and_those_who_left_are_not_there() {
        var guild = bot.guild(TEAM);
        assertThat(guild.retrieveMemberById(LEAH).complete().hasPermission(Permission.MANAGE_SERVER))
                .isTrue();
        assertThat(guild.retrieveMemberById(CUSTOMER).complete().getRoles()).isEmpty();
        discord.leaves(TEAM, SAM);

        assertThatThrownBy(() -> guild.retrieveMemberById(SAM).useCache(false).complete())
                .satisfies(each -> assertThat(codeOf(each)).isEqualTo(Errors.UNKNOWN_MEMBER));
    }

    @Test
    void a_channel_that_is_gone_is_unknown() {
        TextChannel help = bot.room(HELP);
        discord.world().guild(TEAM).channels.remove(HELP);

        assertThatThrownBy(() -> help.sendMessage("Who can help?").complete())
                .satisfies(each -> assertThat(codeOf(each)).isEqualTo(Errors.UNKNOWN_CHANNEL));
    }

    // What goes wrong

    @Test
    void a_limit_of_a_route_holds_up_that_channel_alone() {
        TextChannel help = bot.room(HELP);
        discord.fail(Fault.of(Fault.POST).in(HELP).rateLimited(1));

        help.sendMessage("later").queue();
        discord.awaitRequest(Fault.POST, call -> call.status() == 429);
        bot.room(LOBBY).sendMessage("at once").complete();
        assertThat(discord.messages(HELP)).isEmpty();

        alex.reads(HELP, "later");
    }

    @Test
    void a_limit_of_the_whole_bot_holds_up_all_but_interactions() {
        discord.fail(Fault.of(Fault.POST).in(HELP).rateLimitedGlobally(1));
        bot.room(HELP).sendMessage("later").queue();
        while (!bot.isLimited()) {
            Thread.onSpinWait();
        }

        bot.room(LOBBY).sendMessage("later too").queue();
        alex.complaint("open", "words", "at once");
        alex.seesPrivately("at once");
        assertThat(discord.messages(LOBBY)).isEmpty();

        alex.reads(LOBBY, "later too");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502})
    void a_server_that_fails_is_told_or_tried_again(int status) {
        discord.fail(Fault.of(Fault.POST).status(status));

        bot.room(HELP).sendMessage("Who can help?").queue(done -> {}, bot.failures::add);

        if (status == 500) {
            discord.await("the failure", each -> !bot.failures.isEmpty());
        } else {
            alex.reads(HELP, "Who can help?");
        }
    }

    @Test
    void a_token_that_nobody_gave_out_is_refused() {
        discord.revokeToken();

        assertThatThrownBy(() -> bot.room(HELP).sendMessage("hello").complete()).hasMessageContaining("401");
    }

    @Test
    void what_pings_or_is_too_much_is_a_breach() {
        TextChannel help = bot.room(HELP);
        help.sendMessage("@everyone")
                .setAllowedMentions(List.of(net.dv8tion.jda.api.entities.Message.MentionType.EVERYONE))
                .complete();

        assertThat(discord.violations()).singleElement().asString().contains("may ping: all everyone");
    }
}
