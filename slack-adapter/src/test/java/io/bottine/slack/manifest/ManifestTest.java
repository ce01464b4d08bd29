package io.bottine.slack.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.gson.FieldNamingPolicy;
import com.google.gson.GsonBuilder;
import com.slack.api.model.manifest.AppManifest;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManifestTest {

    private static final Optional<String> HERE = Optional.of("https://bot.example");

    /** Events and the scope each needs, as Slack documents them; none for those of the app itself. */
    private static final Map<String, String> EVENTS = Map.ofEntries(
            Map.entry("app_home_opened", ""),
            Map.entry("app_uninstalled", ""),
            Map.entry("tokens_revoked", ""),
            Map.entry("user_change", "users:read"),
            Map.entry("channel_archive", "channels:read"),
            Map.entry("channel_deleted", "channels:read"),
            Map.entry("channel_left", "channels:read"),
            Map.entry("channel_shared", "channels:read"),
            Map.entry("group_archive", "groups:read"),
            Map.entry("group_deleted", "groups:read"),
            Map.entry("group_left", "groups:read"));

    @Test
    void socket_mode_needs_no_address() throws IOException {
        JsonNode manifest = json(Manifest.of(Language.ENGLISH, Optional.empty(), false));

        assertThat(manifest.toString())
                .doesNotContain("http", "url\"")
                .doesNotContainPattern("\\{[a-z]")
                .contains("\"socket_mode_enabled\":true");
        assertThat(manifest.at("/oauth_config/redirect_urls").isMissingNode()).isTrue();
        assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean())
                .isTrue();
        assertThat(manifest.at("/settings/org_deploy_enabled").asBoolean(true)).isFalse();
    }

    @Test
    void over_http_everything_has_its_address() throws IOException {
        JsonNode manifest = json(Manifest.of(Language.ENGLISH, HERE, true));

        List<String> addresses = new ArrayList<>();
        addresses.add(manifest.at("/settings/event_subscriptions/request_url").asText());
        addresses.add(manifest.at("/settings/interactivity/request_url").asText());
        manifest.at("/features/slash_commands")
                .forEach(command -> addresses.add(command.path("url").asText()));
        assertThat(addresses).hasSize(5).containsOnly("https://bot.example/slack/events");
        assertThat(manifest.at("/oauth_config/redirect_urls/0").asText())
                .isEqualTo("https://bot.example/slack/oauth_redirect");
        assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean(true)).isFalse();
        assertThat(manifest.at("/settings/org_deploy_enabled").asBoolean()).isTrue();
    }

    @Test
    void socket_mode_for_many_workspaces_has_an_address_to_install_it_alone() throws IOException {
        JsonNode manifest = json(Manifest.of(Language.ENGLISH, HERE, false));

        assertThat(manifest.toString().split("https://", -1)).hasSize(2);
        assertThat(manifest.at("/oauth_config/redirect_urls").size()).isEqualTo(1);
        assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    }

    @Test
    void yaml_says_the_same_as_json() throws IOException {
        Manifest manifest = Manifest.of(Language.FRENCH, HERE, true);

        assertThat(new YAMLMapper().readTree(manifest.yaml())).isEqualTo(json(manifest));
    }

    /** The names are those of the SDK's own model of a manifest: a misspelt one would be lost on the way. */
    @Test
    void every_field_is_one_that_slack_knows() throws IOException {
        Manifest manifest = Manifest.of(Language.ENGLISH, HERE, true);
        var gson = new GsonBuilder()
                .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
                .create();

        JsonNode kept = new ObjectMapper().readTree(gson.toJson(gson.fromJson(manifest.json(), AppManifest.class)));

        assertThat(fields(kept)).containsAll(fields(json(manifest)));
    }

    /** The limits of Slack's manifest reference (docs.slack.dev/reference/app-manifest). */
    @ParameterizedTest
    @EnumSource(Language.class)
    void texts_have_the_length_that_slack_takes(Language language) throws IOException {
        JsonNode manifest = json(Manifest.of(language, HERE, true));

        JsonNode about = manifest.path("display_information");
        assertThat(about.path("name").asText()).hasSizeLessThanOrEqualTo(35);
        assertThat(about.path("description").asText()).hasSizeBetween(1, 140);
        assertThat(about.path("long_description").asText()).hasSizeBetween(175, 4000);
        assertThat(about.path("background_color").asText()).matches("#[0-9a-f]{6}");
        manifest.at("/features/shortcuts").forEach(shortcut -> {
            assertThat(shortcut.path("name").asText()).hasSizeBetween(1, 24);
            assertThat(shortcut.path("description").asText()).hasSizeBetween(1, 150);
            assertThat(shortcut.path("type").asText()).isIn("global", "message");
        });
        assertThat(manifest.at("/features/shortcuts").size()).isBetween(1, 10);
        manifest.at("/features/slash_commands").forEach(command -> {
            assertThat(command.path("command").asText()).matches("/[a-z]{1,31}");
            assertThat(command.path("description").asText()).hasSizeBetween(1, 2000);
            assertThat(command.path("usage_hint").asText()).hasSizeBetween(1, 1000);
            assertThat(command.path("should_escape").asBoolean()).isTrue();
        });
    }

    @Test
    void the_french_commands_are_french_for_everybody() throws IOException {
        JsonNode commands = json(Manifest.of(Language.ENGLISH, HERE, true)).at("/features/slash_commands");

        assertThat(commands.findValuesAsText("command")).containsExactly("/complaint", "/reclamation", "/plainte");
        assertThat(commands.get(0).path("description").asText()).startsWith("Help");
        assertThat(commands.get(2).path("description").asText()).startsWith("De l’aide");
    }

    @Test
    void each_scope_is_asked_once_with_a_reason_and_each_event_has_its_scope() throws IOException {
        JsonNode manifest = json(Manifest.of(Language.ENGLISH, HERE, true));

        List<String> scopes = texts(manifest.at("/oauth_config/scopes/bot"));
        assertThat(scopes).doesNotHaveDuplicates().isEqualTo(Scopes.names());
        assertThat(Scopes.ALL).allSatisfy(scope -> {
            assertThat(scope.why()).endsWith(".").hasSizeGreaterThan(40);
            assertThat(scope.events()).allSatisfy(event -> assertThat(EVENTS).containsEntry(event, scope.scope()));
        });
        assertThat(texts(manifest.at("/settings/event_subscriptions/bot_events")))
                .containsExactlyInAnyOrderElementsOf(EVENTS.keySet());
    }

    @Test
    void the_documentation_gives_these_scopes_with_these_reasons_and_no_others() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/slack-scopes.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(rows)
                .isEqualTo(Scopes.ALL.stream()
                        .map(scope -> "| `" + scope.scope() + "` | " + scope.why() + " | "
                                + Stream.concat(scope.methods().stream(), scope.events().stream())
                                        .map(name -> "`" + name + "`")
                                        .collect(Collectors.joining(", "))
                                + " |")
                        .toList());
    }

    @Test
    void both_languages_have_the_same_texts() {
        assertThat(Wording.of(Language.FRENCH, Manifest.class, "manifest").keys())
                .isEqualTo(
                        Wording.of(Language.ENGLISH, Manifest.class, "manifest").keys());
    }

    private static JsonNode json(Manifest manifest) throws IOException {
        return new ObjectMapper().readTree(manifest.json());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static Set<String> fields(JsonNode node) {
        Set<String> fields = new TreeSet<>();
        node.properties().forEach(field -> {
            fields.add(field.getKey());
            fields.addAll(fields(field.getValue()));
        });
        node.forEach(each -> fields.addAll(fields(each)));
        return fields;
    }
}
