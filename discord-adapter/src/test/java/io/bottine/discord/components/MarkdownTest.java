package io.bottine.discord.components;

import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final TeamId TEAM = new TeamId("discord", "1308000000000000001");
    private static final Instant DUE = Instant.parse("2026-11-24T14:30:00Z");
    private static final Markdown IN_PARIS = markdown(Optional.of(ZoneId.of("Europe/Paris")));
    private static final Markdown ANYWHERE = markdown(Optional.empty());

    /** How Discord's clients read a backslash. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\([^0-9A-Za-z\\s])");

    /** What they read as markup where a line begins, and where anything begins. */
    private static final List<Pattern> ON_A_LINE =
            patterns(" *#{1,3}\\s", " *-#\\s", " *(?:[*+-]|\\d+[.)])(?:\\s|$)", " *>>> ?", " *> ?");

    private static final List<Pattern> ANYWHERE_IN_IT = patterns(
            "[*_`]",
            "~~",
            "\\|\\|",
            "\\[[^\\]]*\\]\\(",
            "<(?:@[!&]?|#|/|t:|id:|a?:|https?:|mailto:|tel:|sms:)",
            "(?:https?|steam|discord)://\\S",
            ":[\\p{L}\\p{N}_+~-]+:",
            "(?i)@(?:everyone|here)");

    private static List<Pattern> patterns(String... rules) {
        return List.of(rules).stream().map(Pattern::compile).toList();
    }

    private static Markdown markdown(Optional<ZoneId> zone) {
        return new Markdown(new Audience(Locale.FRANCE, zone, TEAM, ""));
    }

    /** What people see of a Markdown text in which nothing must be markup. */
    private static String seen(String markdown) {
        StringBuilder seen = new StringBuilder();
        int at = 0;
        while (at < markdown.length()) {
            Matcher escape = ESCAPE.matcher(markdown).region(at, markdown.length());
            if (escape.lookingAt()) {
                seen.append(escape.group(1));
                at = escape.end();
                continue;
            }
            boolean line = at == 0 || markdown.charAt(at - 1) == '\n';
            for (Pattern rule : line ? ON_A_LINE : List.<Pattern>of()) {
                assertThat(begins(rule, markdown, at))
                        .as(rule + " in " + markdown)
                        .isFalse();
            }
            for (Pattern rule : ANYWHERE_IN_IT) {
                assertThat(begins(rule, markdown, at))
                        .as(rule + " in " + markdown)
                        .isFalse();
            }
            seen.append(markdown.charAt(at++));
        }
        return seen.toString().replace("\u200B", "");
    }

    private static boolean begins(Pattern rule, String markdown, int at) {
        return rule.matcher(markdown).region(at, markdown.length()).lookingAt();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# a heading",
                "   ### a heading",
                "-# small print",
                "- a list\n* of\n+ things",
                "1. first\n22) second",
                "> quoted\n>>> all of it",
                "*bold* **bolder** _it_ __under__ ~~no~~ ||hidden||",
                "`code` ```block```",
                "[click me](https://example.com) <https://example.com>",
                "https://example.com/?a=1 http://b.example steam://run",
                "<@123456789012345678> <@!1> <@&2> <#3> <t:1:R> <:party:4> <a:party:5> </complaint:6> <id:guide>",
                "@everyone @here @HERE user@example.com",
                ":smile: 15:30:45 C:\\new\\table \\*",
                "snake_case_order_A_12",
                "¯\\_(ツ)_/¯",
                "\\",
                "ends with \\",
                "a\n\n# b\n  - c",
            })
    void nobodys_words_become_markup(String words) {
        assertThat(seen(Markdown.escaped(words))).isEqualTo(words);
    }

    @Test
    void nor_do_any_signs_in_any_order() {
        Random random = new Random(7);
        List<String> pieces = List.of(
                "*",
                "_",
                "~",
                "|",
                "`",
                "<",
                ">",
                "@",
                "#",
                "-",
                "+",
                "1",
                ".",
                ")",
                "(",
                "[",
                "]",
                ":",
                "/",
                "\\",
                " ",
                "\n",
                "a",
                "é",
                "https",
                "everyone",
                "here",
                "t:1:R",
                "123",
                "👍");
        for (int i = 0; i < 20_000; i++) {
            StringBuilder words = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                words.append(pieces.get(random.nextInt(pieces.size())));
            }
            assertThat(seen(Markdown.escaped(words.toString()))).isEqualTo(words.toString());
        }
    }

    @Test
    void what_looks_for_mentions_and_links_in_the_raw_text_finds_none() {
        String raw = Markdown.escaped("@everyone <@123456789012345678> <@&1> https://example.com");

        assertThat(raw).doesNotContain("@everyone", "<@", "https://");
    }

    @Test
    void everyday_words_stay_as_they_are() {
        String words =
                "Mme Roy #12 · 15 h 30, 24/11 : l’envoi (3 kg) n’est pas arrivé – 20 % déjà, rendez-vous de 15:30 à 16:00 !";

        assertThat(Markdown.escaped(words)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"```", "a```b", "````", "`````", "``````x", "```js\nlet x;\n```", "ends with `", "```` ` ```"})
    void nothing_ends_a_block_from_within(String words) {
        String block = Markdown.block(words);

        assertThat(block).startsWith("```\n").endsWith("\n```");
        String inner = block.substring(4, block.length() - 4);
        assertThat(inner).doesNotContain("```");
        assertThat(inner.replace("\u200B", "")).isEqualTo(words);
    }

    @Test
    void words_in_a_block_are_copied_as_they_are() {
        String words = "C’est *trop* : # 12 <maintenant>, ``ici``.\nhttps://example.com";

        assertThat(Markdown.block(words)).isEqualTo("```\n" + words + "\n```");
    }

    @Test
    void neighbours_that_are_set_off_are_one_run() {
        Text text = Text.of(
                new Span.Strong("Promesse"), new Span.Strong(" 1*"), new Span.Plain(" :"), new Span.Plain("ok: *"));

        assertThat(IN_PARIS.of(text)).isEqualTo("**Promesse 1\\*** \\:ok: \\*");
    }

    @Test
    void a_sign_is_left_alone_where_no_line_begins() {
        Text title =
                Text.of(new Span.Strong("Mme Roy"), new Span.Plain(" #12 - urgent\n# 1"), new Span.Strong("\n# 2"));

        assertThat(IN_PARIS.of(title)).isEqualTo("**Mme Roy** #12 - urgent\n\\# 1**\n\\# 2**");
    }

    @Test
    void nothing_is_set_off_where_there_is_nothing() {
        Text text = Text.of(new Span.Strong(""), new Span.Strong(" "), new Span.Plain("x"), new Span.Strong("\n"));

        assertThat(IN_PARIS.of(text)).isEqualTo(" x\n");
    }

    @Test
    void persons_channels_and_roles_are_named_by_their_ids_and_anything_else_is_words() {
        Text text = Text.of(
                new Span.Mention(new Person(TEAM, "1308000000000000002")),
                new Span.Plain(" "),
                new Span.InChannel(new Place.Channel(TEAM, "1308000000000000003")),
                new Span.Plain(" "),
                new Span.Group(TEAM, "1308000000000000004"),
                new Span.Plain(" "),
                new Span.Mention(new Person(TEAM, "everyone> <@1")));

        assertThat(IN_PARIS.of(text))
                .isEqualTo("<@1308000000000000002> <#1308000000000000003> <@&1308000000000000004> "
                        + "everyone\\> \\<\\@1");
    }

    @ParameterizedTest
    @CsvSource({"FULL,F", "SHORT,f", "RELATIVE,R"})
    void a_moment_is_on_each_readers_own_clock(Span.At.Style style, String format) {
        assertThat(ANYWHERE.of(Text.of(new Span.At(DUE, style)))).isEqualTo("<t:1795530600:" + format + ">");
    }

    @Test
    void what_somebody_confirms_names_the_zone_they_chose() {
        assertThat(IN_PARIS.of(Text.of(new Span.At(DUE, Span.At.Style.FULL))))
                .containsPattern("24 novembre à 15\\hh\\h30 \\(Paris\\)")
                .endsWith(", <t:1795530600:R>");
        assertThat(markdown(Optional.of(ZoneId.of("Etc/UTC"))).of(Text.of(new Span.At(DUE, Span.At.Style.FULL))))
                .isEqualTo("<t:1795530600:F>");
    }
}
