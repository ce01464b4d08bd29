package io.bottine.app;

import io.bottine.app.Values.Value;
import io.bottine.core.interaction.Workers;
import io.bottine.core.seal.Vault;
import io.bottine.discord.DiscordSettings;
import io.bottine.discord.DiscordSettings.Shards;
import io.bottine.discord.Invite;
import io.bottine.slack.SlackSettings;
import io.bottine.slack.SlackSettings.Installs;
import io.bottine.slack.install.OAuthApp;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is set for serving chat platforms, checked.
 *
 * @param slack empty where nothing of Slack's is set
 * @param discord empty where nothing of Discord's is set
 * @param port where HTTP is served; 0 for any that is free, empty for not at all
 */
record Serving(Optional<SlackSettings> slack, Optional<DiscordSettings> discord, OptionalInt port) {

    /** As Bolt's own examples have it. */
    private static final int USUAL_PORT = 3000;

    private static final int HIGHEST_PORT = 65_535;

    private static final Set<String> WEB = Set.of("https", "http");
    private static final Set<String> GATEWAY = Set.of("wss", "ws");

    /** @throws WrongSetting for the first value that cannot be used, or one that is missing beside another */
    static Serving of(Values values, Map<String, String> environment) {
        Optional<SlackSettings> slack = slack(values, environment);
        OptionalInt port = port(values);
        boolean byHttp = slack.filter(settings ->
                        settings.appToken().isEmpty() || settings.installs().isPresent())
                .isPresent();
        return new Serving(
                slack, discord(values, environment), port.isEmpty() && byHttp ? OptionalInt.of(USUAL_PORT) : port);
    }

    private static Optional<SlackSettings> slack(Values values, Map<String, String> environment) {
        Optional<String> bot =
                text(values, Setting.SLACK_BOT_TOKEN, token -> token.startsWith("xoxb-"), "no-bot-token");
        Optional<String> app =
                text(values, Setting.SLACK_APP_TOKEN, token -> token.startsWith("xapp-"), "no-app-token");
        Optional<String> secret =
                text(values, Setting.SLACK_SIGNING_SECRET, text -> text.matches("[A-Za-z0-9]{16,128}"), "no-secret");
        URI api = address(values, Setting.SLACK_API_URL).orElse(SlackSettings.API);
        address(values, Setting.SLACK_AUTHORIZE_URL);
        Optional<Installs> installs = bot.isPresent() ? Optional.empty() : installs(values);
        if (bot.isEmpty() && installs.isEmpty() && app.isEmpty() && secret.isEmpty()) {
            return Optional.empty();
        }
        if (bot.isEmpty() && installs.isEmpty()) {
            throw missing(Setting.SLACK_BOT_TOKEN, "missing-bot-token");
        }
        if (app.isEmpty() && secret.isEmpty()) {
            throw missing(Setting.SLACK_APP_TOKEN, "missing-way-in");
        }
        return Optional.of(
                new SlackSettings(bot, installs, app, secret, api, proxy(api, environment), Workers.AT_ONCE));
    }

    private static Optional<DiscordSettings> discord(Values values, Map<String, String> environment) {
        Optional<String> token = text(
                values, Setting.DISCORD_TOKEN, set -> Invite.application(set).isPresent(), "no-discord-token");
        URI api = address(values, Setting.DISCORD_API_URL).orElse(DiscordSettings.API);
        Optional<URI> gateway = text(values, Setting.DISCORD_GATEWAY_URL, set -> isAddress(set, GATEWAY), "no-gateway")
                .map(URI::create);
        Optional<String> shards =
                text(values, Setting.DISCORD_SHARDS, set -> Shards.read(set).isPresent(), "no-shards");
        return token.map(set -> new DiscordSettings(
                set,
                api,
                gateway,
                shards.flatMap(Shards::read).orElse(Shards.ONE),
                proxy(api, environment).filter(proxy -> isAddress(proxy, WEB)).map(URI::create),
                Workers.AT_ONCE));
    }

    /** Of the app that many workspaces install: all of it, or nothing. */
    private static Optional<Installs> installs(Values values) {
        Optional<String> id = values.get(Setting.SLACK_CLIENT_ID).map(Value::text);
        Optional<String> secret = values.get(Setting.SLACK_CLIENT_SECRET).map(Value::text);
        if (id.isEmpty() && secret.isEmpty()) {
            return Optional.empty();
        }
        if (id.isEmpty() || secret.isEmpty()) {
            throw missing(id.isEmpty() ? Setting.SLACK_CLIENT_ID : Setting.SLACK_CLIENT_SECRET, "missing-client");
        }
        Value keys = values.get(Setting.BOTTINE_KEY).orElseThrow(() -> missing(Setting.BOTTINE_KEY, "missing-key"));
        Vault vault = Vault.of(keys.text())
                .orElseThrow(() -> new WrongSetting(
                        Setting.BOTTINE_KEY, keys.where(), "no-key", Setting.BOTTINE_KEY.shown(keys.text())));
        String authorize = address(values, Setting.SLACK_AUTHORIZE_URL)
                .map(URI::toString)
                .orElseGet(Setting.SLACK_AUTHORIZE_URL::example);
        return Optional.of(new Installs(new OAuthApp(id.get(), secret.get(), authorize), vault));
    }

    private static Optional<String> text(Values values, Setting setting, Predicate<String> right, String problem) {
        Optional<Value> value = values.get(setting);
        value.filter(set -> !right.test(set.text())).ifPresent(set -> {
            throw new WrongSetting(setting, set.where(), problem, setting.shown(set.text()));
        });
        return value.map(Value::text);
    }

    /** With a slash at its end, as the SDKs want it. */
    private static Optional<URI> address(Values values, Setting setting) {
        boolean whole = setting == Setting.SLACK_AUTHORIZE_URL;
        return text(values, setting, set -> isAddress(set, WEB), "no-address")
                .map(text -> URI.create(whole || text.endsWith("/") ? text : text + "/"));
    }

    private static boolean isAddress(String text, Set<String> schemes) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null && uri.getScheme() != null && schemes.contains(uri.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static OptionalInt port(Values values) {
        Optional<String> port = text(
                values,
                Setting.PORT,
                text -> text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT,
                "no-port");
        return port.map(Integer::valueOf).map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /** The system's proxy, unless the host is this machine or among those that are reached without. */
    private static Optional<String> proxy(URI api, Map<String, String> environment) {
        String host = api.getHost();
        boolean direct = host.equals("localhost")
                || host.startsWith("127.")
                || host.equals("[::1]")
                || variable(environment, "NO_PROXY").stream()
                        .flatMap(hosts -> Stream.of(hosts.split(",")))
                        .map(String::strip)
                        .filter(without -> !without.isEmpty())
                        .anyMatch(without -> without.equals("*")
                                || host.equals(without)
                                || host.endsWith(without.startsWith(".") ? without : "." + without));
        return direct
                ? Optional.empty()
                : variable(environment, "HTTPS_PROXY").or(() -> variable(environment, "HTTP_PROXY"));
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Stream.of(name, name.toLowerCase(java.util.Locale.ROOT))
                .map(each -> environment.getOrDefault(each, ""))
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    private static WrongSetting missing(Setting setting, String problem) {
        return new WrongSetting(setting, Values.ENVIRONMENT, problem, "");
    }
}
