package io.bottine.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.sun.net.httpserver.HttpServer;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.TeamId;
import io.bottine.core.seal.Vault;
import io.bottine.core.store.Database;
import io.bottine.core.store.DatabaseSettings;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import io.bottine.slack.manifest.Scopes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A browser, the two pages, and a peer that answers as Slack does. */
class InstallServletTest {

    private static final TeamId SHOES = Workspaces.team("T0SHOES");
    private static final String WORKSPACE = """
            {"ok":true,"app_id":"A0APP","authed_user":{"id":"U0LEA"},"scope":"commands,chat:write","token_type":"bot",\
            "access_token":"xoxb-shoes","bot_user_id":"U0BOT","team":{"id":"T0SHOES","name":"Shoes"},"enterprise":null,\
            "is_enterprise_install":false}""";
    private static final String ORGANISATION = """
            {"ok":true,"app_id":"A0APP","authed_user":{"id":"U0LEA"},"scope":"commands","token_type":"bot",\
            "access_token":"xoxb-org","bot_user_id":"U0BOT","team":null,"enterprise":{"id":"E0GROUP","name":"Group"},\
            "is_enterprise_install":true}""";

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private final List<Set<TeamId>> arrived = new ArrayList<>();
    private String slackSays = WORKSPACE;
    private int slackStatus = 200;
    private HttpServer peer;
    private Database database;
    private BreakableStore store;
    private Workspaces workspaces;
    private Server server;
    private String here;
    private final HttpClient browser = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        peer = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        peer.createContext("/api/oauth.v2.access", exchange -> {
            asked.add(fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            byte[] answer = slackSays.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(slackStatus, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        peer.start();
        SlackConfig config = new SlackConfig();
        config.setProxyUrl(null);
        config.setMethodsEndpointUrlPrefix(
                "http://127.0.0.1:" + peer.getAddress().getPort() + "/api/");
        database = Database.open(DatabaseSettings.folder(folder));
        store = new BreakableStore(database);
        Vault vault = Vault.of(Vault.newKey()).orElseThrow();
        workspaces = new Workspaces(store, vault);
        InstallServlet servlet = new InstallServlet(
                new OAuthApp("11.22", "hush-hush", "https://slack.example/oauth/v2/authorize"),
                Slack.getInstance(config).methods(),
                workspaces,
                vault,
                () -> now,
                (installation, served) -> arrived.add(served));
        server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        ServletHolder holder = new ServletHolder(servlet);
        context.addServlet(holder, InstallServlet.INSTALL_PATH);
        context.addServlet(holder, InstallServlet.REDIRECT_PATH);
        server.setHandler(context);
        server.start();
        here = "http://127.0.0.1:" + connector.getLocalPort();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        peer.stop(0);
        database.close();
    }

    @Test
    void an_administrator_is_asked_by_slack_for_what_the_manifest_names_and_no_more() {
        Begun begun = begin();

        assertThat(begun.location()).startsWith("https://slack.example/oauth/v2/authorize?");
        assertThat(fields(URI.create(begun.location()).getRawQuery()))
                .containsEntry("client_id", "11.22")
                .containsEntry("scope", String.join(",", Scopes.names()))
                .containsEntry("state", begun.state())
                .hasSize(3);
        assertThat(begun.cookie()).startsWith("__Host-").doesNotContain(begun.state());
        assertThat(begun.attributes()).contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=600");
        assertThat(begin().state()).isNotEqualTo(begun.state());
    }

    @Test
    void after_a_yes_the_workspace_is_installed_and_its_installer_known() {
        HttpResponse<String> page = land(begin(), "code=c0de", "fr-CA,fr;q=0.9,en;q=0.8");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"fr\">", "Bottine est installée", "slack://app?team=T0SHOES&amp;id=A0APP")
                .doesNotContain("xoxb", "hush");
        assertThat(workspaces.of(SHOES)).contains("xoxb-shoes");
        assertThat(workspaces.installedBy(new Person(SHOES, "U0LEA"))).isTrue();
        assertThat(arrived).containsExactly(Set.of(SHOES));
        assertThat(asked).singleElement().satisfies(fields -> assertThat(fields).containsEntry("code", "c0de"));
    }

    @Test
    void the_page_loads_and_runs_nothing_and_is_kept_nowhere() throws Exception {
        HttpResponse<String> page = land(begin(), "code=c0de", "de, en;q=0.5");

        String style = page.body().replaceFirst("(?s).*<style>(.*)</style>.*", "$1");
        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'sha256-" + sha256(style) + "'")
                .doesNotContain("unsafe");
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "Set-Cookie"))
                .startsWith("__Host-slack-install=;")
                .contains("Max-Age=0");
        assertThat(page.body()).contains("<html lang=\"en\">").doesNotContain("http:", "https:", "<script", "${");
    }

    @Test
    void a_no_is_told_kindly_and_nothing_is_asked_or_saved() {
        HttpResponse<String> page = land(begin(), "error=access_denied", "en");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Nothing was installed", "href=\"install\"");
        assertThat(asked).isEmpty();
        nothingIsInstalled();
    }

    @Test
    void a_forged_state_gets_no_further() {
        Begun mine = begin();
        Begun theirs = begin();

        assertThat(get("code=c0de&state=" + theirs.state(), mine.cookie(), "en").statusCode())
                .isEqualTo(400);
        assertThat(get("code=c0de&state=" + mine.state(), "__Host-slack-install=" + mine.state(), "en")
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("code=c0de&state=" + mine.state(), "", "en").statusCode())
                .isEqualTo(400);
        assertThat(get("code=c0de", mine.cookie(), "en").statusCode()).isEqualTo(400);
        assertThat(get("state=%00&code=%FF", "__Host-slack-install=é", "en").statusCode())
                .isEqualTo(400);
        assertThat(asked).isEmpty();
        nothingIsInstalled();
    }

    @Test
    void a_state_serves_once() {
        Begun begun = begin();
        assertThat(land(begun, "code=c0de", "en").statusCode()).isEqualTo(200);

        HttpResponse<String> again = land(begun, "code=c0de", "en");

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("This link is no longer good");
        assertThat(asked).hasSize(1);
    }

    @Test
    void a_state_serves_for_ten_minutes() {
        Begun slow = begin();
        now = now.plus(Duration.ofMinutes(10));
        assertThat(land(slow, "code=c0de", "en").statusCode()).isEqualTo(400);

        Begun quick = begin();
        now = now.plus(Duration.ofMinutes(10)).minusSeconds(1);
        assertThat(land(quick, "code=c0de", "en").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "invalid_code,400,came too late",
        "code_already_used,400,came too late",
        "bad_client_secret,500,SLACK_CLIENT_SECRET",
        "bad_redirect_uri,500,redirect URL",
        "ratelimited,502,ratelimited",
        "<script>,502,“?”"
    })
    void what_slack_refuses_is_told_with_what_to_do(String error, int status, String said) {
        slackSays = "{\"ok\":false,\"error\":\"" + error + "\"}";

        HttpResponse<String> page = land(begin(), "code=wrong", "en");

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(said, "href=\"install\"").doesNotContain("<script");
        nothingIsInstalled();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not json", "{\"ok\":true}", "{\"ok\":true,\"access_token\":\"xoxp-user\"}", "[]", ""})
    void an_answer_that_makes_no_sense_installs_nothing(String answer) {
        slackSays = answer;

        assertThat(land(begin(), "code=c0de", "en").statusCode()).isEqualTo(502);
        nothingIsInstalled();
    }

    @Test
    void slack_that_is_down_or_gone_is_told() {
        slackStatus = 503;
        assertThat(land(begin(), "code=c0de", "en").body()).contains("Slack did not answer");

        peer.stop(0);
        assertThat(land(begin(), "code=c0de", "fr").body()).contains("Slack ne répond pas");
        nothingIsInstalled();
    }

    @Test
    void where_it_cannot_be_saved_nothing_is_half_installed_and_trying_again_works() {
        store.failAfter(0);
        HttpResponse<String> page = land(begin(), "code=c0de", "en");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("Not installed yet", "start again in a minute");
        store.mend();
        nothingIsInstalled();

        assertThat(land(begin(), "code=c0de", "en").statusCode()).isEqualTo(200);
        assertThat(workspaces.of(SHOES)).contains("xoxb-shoes");
    }

    @Test
    void an_app_whose_tokens_expire_is_refused_with_the_way_out() {
        slackSays = WORKSPACE.replace("{\"ok\":true", "{\"ok\":true,\"refresh_token\":\"xoxe-1\",\"expires_in\":43200");

        HttpResponse<String> page = land(begin(), "code=c0de", "en");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Token rotation is switched on", "from the manifest");
        nothingIsInstalled();
    }

    @Test
    void an_organisation_is_installed_as_a_whole() {
        slackSays = ORGANISATION;

        assertThat(land(begin(), "code=c0de", "en").body()).contains("in your organisation");

        workspaces.seen(SHOES, Optional.of("E0GROUP"));
        assertThat(workspaces.of(SHOES)).contains("xoxb-org");
        land(begin(), "code=c0de", "en");
        assertThat(arrived).containsExactly(Set.of(), Set.of(SHOES));
    }

    @Test
    void scopes_that_were_not_granted_are_named_in_the_log_at_once() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(InstallServlet.class);
        logger.addAppender(log);
        land(begin(), "code=c0de", "en");
        slackSays = WORKSPACE.replace("commands,chat:write", String.join(",", Scopes.names()));
        land(begin(), "code=c0de", "en");
        logger.detachAppender(log);

        assertThat(log.list.stream().filter(line -> line.getLevel() == Level.WARN))
                .singleElement()
                .asString()
                .contains("T0SHOES", "im:write", "users:read")
                .doesNotContain("commands", "xoxb");
    }

    @Test
    void an_uninstalled_workspace_can_be_installed_again() {
        land(begin(), "code=c0de", "en");
        workspaces.forget(SHOES, now.plusSeconds(5));
        assertThat(workspaces.of(SHOES)).isEmpty();

        assertThat(land(begin(), "code=c0de", "en").statusCode()).isEqualTo(200);
        assertThat(workspaces.of(SHOES)).contains("xoxb-shoes");
    }

    @Test
    void every_ending_has_its_words_in_both_languages() {
        for (Language language : Language.values()) {
            Wording wording = Wording.of(language, InstallServlet.class, "install");
            assertThat(wording.keys())
                    .containsAll(Ending.PAGES.endings().keySet().stream()
                            .flatMap(ending -> Stream.of(ending + ".title", ending + ".text"))
                            .toList())
                    .isEqualTo(Wording.of(language.other(), InstallServlet.class, "install")
                            .keys());
        }
        assertThat(Ending.PAGES.endings().keySet())
                .containsAll(Ending.PAGES.refusals().values());
        assertThat(new OAuthApp("11.22", "hush-hush", "https://slack.example").toString())
                .doesNotContain("hush");
    }

    private void nothingIsInstalled() {
        assertThat(arrived).isEmpty();
        assertThat(database.<Map<TeamId, String>>read(
                        ledger -> ledger.installations().all("slack")))
                .isEmpty();
    }

    private record Begun(String location, String state, String cookie, String attributes) {}

    private Begun begin() {
        HttpResponse<String> redirect = send(here + InstallServlet.INSTALL_PATH, "", "en");
        assertThat(redirect.statusCode()).isEqualTo(302);
        String location = header(redirect, "Location");
        String[] cookie = header(redirect, "Set-Cookie").split(";", 2);
        String state = fields(URI.create(location).getRawQuery()).getOrDefault("state", "");
        return new Begun(location, state, cookie[0], cookie[1]);
    }

    private HttpResponse<String> land(Begun begun, String said, String languages) {
        return get(said + "&state=" + begun.state(), begun.cookie(), languages);
    }

    private HttpResponse<String> get(String query, String cookie, String languages) {
        return send(here + InstallServlet.REDIRECT_PATH + "?" + query, cookie, languages);
    }

    private HttpResponse<String> send(String url, String cookie, String languages) {
        try {
            return browser.send(
                    HttpRequest.newBuilder(URI.create(url))
                            .timeout(Duration.ofSeconds(20))
                            .header("Cookie", cookie)
                            .header("Accept-Language", languages)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(digest);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }
}
