package io.bottine.app;

import static io.bottine.slack.fake.Workspaces.ALEX;
import static io.bottine.slack.fake.Workspaces.HELP;
import static io.bottine.slack.fake.Workspaces.LEAH;
import static io.bottine.slack.fake.Workspaces.OTHER_AGENT;
import static io.bottine.slack.fake.Workspaces.OTHER_TEAM;
import static io.bottine.slack.fake.Workspaces.SAM;
import static io.bottine.slack.fake.Workspaces.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.bottine.app.SlackBrowser.Asked;
import io.bottine.app.SlackBrowser.Page;
import io.bottine.app.SlackHouse.Way;
import io.bottine.core.seal.Vault;
import io.bottine.phrasebook.words.Language;
import io.bottine.slack.fake.Call;
import io.bottine.slack.fake.FakeSlack;
import io.bottine.slack.fake.Fault;
import io.bottine.slack.fake.Seen.Message;
import io.bottine.slack.fake.Someone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** One bot in many workspaces: how it comes there, that none knows of another, and what becomes of their tokens. */
@Timeout(180)
class SlackWorkspacesTest {

    private static final String OPENED = "open \"Mrs Roy\" Three weeks without news of my parcel";
    private static final String ORGANISATION = "E0WHOLE";

    @TempDir
    Path data;

    private final String key = Vault.newKey();
    private SlackHouse house;
    private FakeSlack slack;
    private SlackBrowser browser;

    @BeforeEach
    void start() {
        house = new SlackHouse(Way.HTTP, Language.ENGLISH, data, with(key));
        slack = house.slack();
        browser = new SlackBrowser(house);
    }

    @AfterEach
    void everything_that_was_sent_keeps_to_the_rules_of_slack() {
        browser.close();
        house.close();
        assertThat(slack.violations()).isEmpty();
    }

    private static Map<String, String> with(String keys) {
        return Map.of(
                "SLACK_BOT_TOKEN",
                "",
                "SLACK_CLIENT_ID",
                FakeSlack.CLIENT_ID,
                "SLACK_CLIENT_SECRET",
                FakeSlack.CLIENT_SECRET,
                "SLACK_AUTHORIZE_URL",
                "http://127.0.0.1:9/authorize",
                "BOTTINE_KEY",
                keys);
    }

    private Someone alex() {
        return house.user(ALEX);
    }

    private Someone leah() {
        return house.user(LEAH);
    }

    private Someone olive() {
        return house.user(OTHER_AGENT);
    }

    private void bothInstall() {
        assertThat(browser.installs(TEAM, LEAH).status()).isEqualTo(200);
        assertThat(browser.installs(OTHER_TEAM, OTHER_AGENT).status()).isEqualTo(200);
    }

    private List<String> installations() {
        return house.kept().stream()
                .filter(row -> row.startsWith("installation"))
                .toList();
    }

    @Test
    void a_workspace_installs_the_bot_and_whoever_did_is_welcomed_as_its_lead() {
        Asked asked = browser.begins();
        Page page = browser.returns("code=" + slack.agree(TEAM, ALEX, asked.scope()) + "&state=" + asked.state());

        assertThat(asked.address()).isEqualTo("http://127.0.0.1:9/authorize");
        assertThat(asked.client()).isEqualTo(FakeSlack.CLIENT_ID);
        assertThat(List.of(asked.scope().split(","))).contains("commands", "chat:write", "users:read");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Bottine is installed");
        alex().hears("Bottine is here");
        // Alex administers nothing in Slack, and leads here.
        alex().complaint("settings");
        alex().does("set-team");
        assertThat(alex().submit(Map.of("channel", HELP)).errors()).isEmpty();
        alex().seesPrivately("help");
        String token = slack.world().team(TEAM).token();
        assertThat(house.kept()).noneMatch(row -> row.contains(token));
    }

    @Test
    void neither_workspace_sees_anything_of_the_other() {
        bothInstall();
        leah().complaint("settings");
        leah().does("set-team");
        leah().submit(Map.of("channel", HELP));
        leah().seesPrivately();
        alex().in(HELP).complaint(OPENED);
        Message card = alex().seesPrivately("Mrs Roy #1");
        alex().complaint("escalate now may I refund 180 today?");
        alex().seesPrivately("The team has been called");
        Message call = leah().reads(HELP, "may I refund 180 today?");
        List<String> before = complaints();

        for (String typed : List.of("", "home", "find Mrs", "find weeks", "show #1", "note #1", "close #1")) {
            olive().complaint(typed);
            isOfNobodyElse(olive().seesPrivately().text());
        }
        olive().opensHome();
        isOfNobodyElse(olive().seesHome("").text());
        // Buttons of the other workspace's cards, as if they were pressed in this one.
        for (Message theirs : List.of(card, call)) {
            for (String value : List.of("1:show:1", "1:note:1", "1:claim:1:1", "1:use:1:1:1", "1:close:1")) {
                olive().pressWithValue(theirs, value);
                isOfNobodyElse(olive().seesModalOrMessage("").text());
            }
        }

        assertThat(complaints()).isEqualTo(before);
        olive().complaint("help");
        olive().seesPrivately("Bottine");
        assertThat(slack.views(OTHER_AGENT)).allSatisfy(view -> isOfNobodyElse(view.text()));
        assertThat(slack.messages(HELP).stream()
                        .filter(message ->
                                message.onlyFor().filter(OTHER_AGENT::equals).isPresent()))
                .isNotEmpty()
                .allSatisfy(message -> isOfNobodyElse(message.text()));
        assertThat(slack.messages("D0" + OTHER_AGENT)).allSatisfy(message -> isOfNobodyElse(message.text()));
        Set<String> tokens = Set.of(
                slack.world().team(TEAM).token(), slack.world().team(OTHER_TEAM).token());
        assertThat(tokens).hasSize(2);
        assertThat(slack.requests().stream().map(Call::token).filter(token -> !token.isEmpty()))
                .isSubsetOf(tokens);
    }

    private static void isOfNobodyElse(String text) {
        assertThat(text).doesNotContain("Roy", "parcel", "refund", "Alex", "Leah");
    }

    private List<String> complaints() {
        return house.kept().stream()
                .filter(row -> row.startsWith("complaint|") || row.startsWith("entry|"))
                .toList();
    }

    @Test
    void both_count_their_complaints_from_one() {
        bothInstall();
        alex().complaint(OPENED);
        alex().seesPrivately("Mrs Roy #1");

        olive().complaint("open \"Mr Lee\" The charger is dead");

        olive().seesPrivately("Mr Lee #1");
        olive().hears("Mr Lee #1");
        olive().complaint("show #1");
        isOfNobodyElse(olive().seesPrivately("Mr Lee #1").text());
    }

    @Test
    void a_state_that_is_forged_used_or_too_old_changes_nothing() {
        Asked asked = browser.begins();
        String state = asked.state();
        Function<String, String> query = given -> "code=" + slack.agree(TEAM, LEAH, asked.scope()) + "&state=" + given;

        isRefused(browser.returns(query.apply("forged")));
        isRefused(browser.returns(query.apply("")));
        isRefused(browser.returns("code=anything"));
        try (SlackBrowser another = new SlackBrowser(house)) {
            isRefused(another.returns(query.apply(state)));
            another.begins();
            isRefused(another.returns(query.apply(state)));
        }
        house.later(Duration.ofMinutes(11));
        isRefused(browser.returns(query.apply(state)));
        assertThat(installations()).isEmpty();
        assertThat(slack.requests("oauth.v2.access")).isEmpty();

        Asked again = browser.begins();
        String good = "code=" + slack.agree(TEAM, LEAH, again.scope()) + "&state=" + again.state();
        assertThat(browser.returns(good).status()).isEqualTo(200);
        List<String> installed = installations();
        assertThat(installed).hasSize(1);
        isRefused(browser.returns(
                "code=" + slack.agree(OTHER_TEAM, OTHER_AGENT, again.scope()) + "&state=" + again.state()));
        assertThat(installations()).isEqualTo(installed);
    }

    private static void isRefused(Page page) {
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("This link is no longer good", "Nothing was installed", "install");
    }

    @Test
    void somebody_who_does_not_agree_gets_a_page_and_nothing_is_installed() {
        Asked asked = browser.begins();

        Page page = browser.returns("error=access_denied&state=" + asked.state());

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("Nothing was installed");
        assertThat(installations()).isEmpty();
        assertThat(slack.requests()).isEmpty();
    }

    @Test
    void with_the_same_key_everything_goes_on_after_a_restart() {
        bothInstall();
        alex().complaint(OPENED);
        alex().seesPrivately("Mrs Roy #1");

        house.restart();
        alex().complaint("show #1");

        alex().seesPrivately("Mrs Roy #1");
    }

    @Test
    void a_key_is_changed_by_writing_a_new_one_before_it_and_the_old_one_can_go_then() {
        bothInstall();
        List<String> sealed = installations();
        String newKey = Vault.newKey();

        house.restart(with(newKey + "," + key));
        alex().complaint("help");
        alex().seesPrivately("Bottine");
        house.restart(with(newKey));
        alex().complaint("help");
        alex().seesPrivately("Bottine");
        olive().complaint(OPENED);
        olive().hears("Mrs Roy #1");

        assertThat(installations()).doesNotContainAnyElementsOf(sealed);
    }

    @Test
    void a_lost_key_is_told_to_the_operator_and_a_workspace_that_installs_again_finds_everything() {
        bothInstall();
        alex().complaint(OPENED);
        alex().seesPrivately("Mrs Roy #1");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger("io.bottine.slack");
        log.start();
        root.addAppender(log);
        try {
            house.restart(with(Vault.newKey()));
        } finally {
            root.detachAppender(log);
        }

        assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
                .anyMatch(line -> line.contains(TEAM)
                        && line.contains("none of the keys in BOTTINE_KEY opens its token")
                        && line.contains("/slack/install"))
                .anyMatch(line -> line.contains(OTHER_TEAM));
        alex().complaint("show #1");
        isOfNobodyElse(alex().seesPrivately().text());
        assertThat(browser.installs(OTHER_TEAM, OTHER_AGENT).status()).isEqualTo(200);
        olive().complaint("open \"Mr Lee\" The charger is dead");
        olive().hears("Mr Lee #1");
        assertThat(browser.installs(TEAM, LEAH).status()).isEqualTo(200);
        alex().complaint("show #1");
        alex().seesPrivately("Mrs Roy #1");
    }

    @Test
    void an_organisation_that_installs_as_a_whole_is_served_in_each_workspace() {
        slack.world().team(TEAM).enterprise(ORGANISATION);
        slack.world().team(OTHER_TEAM).enterprise(ORGANISATION);

        Page page = browser.installsForAll(ORGANISATION, LEAH);

        assertThat(page.text()).contains("Bottine is installed in your organisation");
        alex().complaint(OPENED);
        alex().seesPrivately("Mrs Roy #1");
        alex().hears("Mrs Roy #1");
        alex().does("note");
        alex().submit(Map.of("note", "prefers mornings"));
        alex().seesPrivately("Note added");
        olive().complaint("open \"Mr Lee\" The charger is dead");
        isOfNobodyElse(olive().seesPrivately("Mr Lee #1").text());
        olive().hears("Mr Lee #1");
        olive().opensHome();
        isOfNobodyElse(olive().seesHome("Mr Lee #1").text());
        Set<String> teams = house.kept().stream()
                .filter(row -> row.startsWith("complaint|"))
                .flatMap(row -> List.of(row.split("\\|")).stream())
                .filter(cell -> cell.contains("T0"))
                .collect(Collectors.toSet());
        assertThat(teams).hasSize(2);

        house.restart();
        olive().complaint("show #1");
        olive().seesPrivately("Mr Lee #1");
    }

    @Test
    void in_an_organisation_an_agent_is_whoever_is_a_member_of_the_workspace() {
        slack.world().team(TEAM).enterprise(ORGANISATION);
        slack.world().team(OTHER_TEAM).enterprise(ORGANISATION);
        slack.world().person(SAM).alsoIn(OTHER_TEAM);
        browser.installsForAll(ORGANISATION, LEAH);
        olive().complaint("open \"Mr Lee\" The charger is dead");
        olive().seesPrivately("Mr Lee #1");

        alex().inTeam(OTHER_TEAM).complaint("show #1");
        isOfNobodyElse(
                alex().seesPrivately("Bottine is for the members of this team").text());
        olive().complaint("handover #1 <@" + ALEX + "|alex>");
        olive().seesPrivately("Nobody in the team is called");
        olive().complaint("handover #1 <@" + SAM + "|sam>");
        olive().seesPrivately("@" + SAM);
        house.user(SAM).inTeam(OTHER_TEAM).complaint("show #1");
        house.user(SAM).seesPrivately("Mr Lee #1");
    }

    @Test
    void whoever_installs_while_much_is_going_on_is_welcomed_all_the_same(@TempDir Path other) {
        try (SlackHouse busy = new SlackHouse(Way.HTTP, Language.ENGLISH, other, with(key), 1);
                SlackBrowser theirs = new SlackBrowser(busy)) {
            theirs.installs(OTHER_TEAM, OTHER_AGENT);
            busy.user(OTHER_AGENT).hears("Bottine is here");
            busy.slack().fail(Fault.of("response_url").held());
            busy.user(OTHER_AGENT).complaint("help");
            busy.slack().awaitRequest("response_url", call -> call.status() == 0);

            theirs.installs(TEAM, LEAH);

            busy.user(LEAH).hears("Bottine is here");
            busy.slack().allWell();
            busy.user(OTHER_AGENT).seesPrivately("Bottine");
            assertThat(busy.slack().violations()).isEmpty();
        }
    }
}
