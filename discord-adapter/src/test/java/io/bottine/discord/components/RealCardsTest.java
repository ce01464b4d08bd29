package io.bottine.discord.components;

import static io.bottine.discord.components.Payloads.golden;
import static io.bottine.discord.components.Payloads.json;
import static io.bottine.discord.components.Payloads.message;
import static io.bottine.discord.components.Payloads.modal;
import static io.bottine.discord.components.Payloads.problemsOfMessage;
import static io.bottine.discord.components.Payloads.problemsOfModal;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Form.Input;
import io.bottine.core.chat.PlainText;
import io.bottine.core.interaction.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cards that the core makes, as Discord gets them. */
class RealCardsTest {

    private static final String WORDS = "Trois semaines ! Mon avocat vous écrira, il y a eu de la *fumée* <@everyone>.";

    /** What is put aside for a button gets an id by chance. */
    private static final Pattern ASIDE = Pattern.compile(":[A-Za-z0-9]{14}(?=[:\"])");

    /** In a channel and in private; in direct messages buttons name the guild. */
    private static final Audience IN_THE_GUILD = new Audience(Locale.FRANCE, Optional.empty(), RealCards.GUILD, "");

    private static final Audience DIRECT =
            new Audience(Locale.FRANCE, Optional.empty(), RealCards.GUILD, "g" + RealCards.GUILD.id() + "|");

    @TempDir
    Path folder;

    @Test
    void a_complaint_from_its_first_words_to_its_last_is_what_was_read_and_approved() throws IOException {
        try (RealCards core = new RealCards(folder, Locale.FRANCE)) {
            see("welcome", core.type("accueil"), IN_THE_GUILD);
            see("reflected", core.type(WORDS), IN_THE_GUILD);
            see("opened", core.type("ouvrir « Mme Roy » " + WORDS), IN_THE_GUILD);
            see("promised", core.type("promesse #1 rappeler Mme Roy demain 15 h"), IN_THE_GUILD);
            see("escalated", core.type("renfort #1 maintenant qui peut décider d’un remboursement ?"), IN_THE_GUILD);
            core.later(Duration.ofMinutes(10));
            see("escalation_public", core.channel().getLast(), IN_THE_GUILD);
            see("lasting", core.direct().getFirst(), DIRECT);
            see("shown", core.type("voir #1"), IN_THE_GUILD);
            see("history", core.press(core.type("voir #1"), "Historique"), IN_THE_GUILD);
            see("closing", core.type("fermer #1"), IN_THE_GUILD);
            core.later(Duration.ofHours(31));
            see("reminder", core.direct().getLast(), DIRECT);
            see("home", core.type("accueil"), IN_THE_GUILD);
            see("found", core.type("chercher Roy"), IN_THE_GUILD);
        }
    }

    @Test
    void what_is_around_complaints_is_what_was_read_and_approved() throws IOException {
        try (RealCards core = new RealCards(folder, Locale.FRANCE)) {
            see("sos", core.type("sos"), IN_THE_GUILD);
            see("help", core.type("aide"), IN_THE_GUILD);
            see("phrases", core.type("phrases"), IN_THE_GUILD);
            see("settings", core.type("reglages"), IN_THE_GUILD);
            see("checked", core.type("relire Je vous rappelle demain."), IN_THE_GUILD);
            see("unknown", core.type("voir #99"), IN_THE_GUILD);
        }
    }

    /** Presses whatever the cards offer; every form is answered. */
    @Test
    void discord_refuses_no_card_and_no_form_of_the_core_and_nothing_is_left_out_of_them() {
        Random random = new Random(4);
        try (RealCards core = new RealCards(folder, Locale.FRANCE)) {
            Card card = core.type("ouvrir « Mme Roy » " + WORDS);
            for (int i = 0; i < 100; i++) {
                look(card, IN_THE_GUILD);
                List<PlainText.Choice> choices = PlainText.choices(card);
                if (choices.isEmpty() || random.nextInt(12) == 0) {
                    card = core.type(random.nextInt(4) == 0 ? "accueil" : "voir #1");
                    continue;
                }
                Reply reply =
                        core.press(choices.get(random.nextInt(choices.size())).action());
                card = reply instanceof Reply.Ask ask ? answered(core, ask.form(), random) : RealCards.shown(reply);
                if (random.nextInt(10) == 0) {
                    core.later(Duration.ofHours(5));
                }
            }
            core.sent.forEach(message -> look(message.card(), DIRECT));
        }
    }

    private static Card answered(RealCards core, Form form, Random random) {
        Map<String, String> answers = RealCards.initial(form);
        for (int step = 0; step < Forms.steps(form); step++) {
            JsonNode modal = modal(form, step, Map.of(), DIRECT);
            assertThat(problemsOfModal(modal)).isEmpty();
            assertThat(modal.findValuesAsText("label")).noneMatch(label -> label.endsWith("…"));
        }
        for (Input field : form.fields()) {
            answers.put(
                    field.name(),
                    switch (field) {
                        case Input.Colleague ignored -> RealCards.CLAIRE.id();
                        case Input.Channel ignored -> "1308000000000000003";
                        case Input.Group ignored -> "1308000000000000004";
                        case Input.Pick pick -> pick.options().getFirst().value();
                        case Input.Words words ->
                            switch (words.name()) {
                                case "when" -> "dans 2 heures";
                                case "hours" -> "9-18";
                                case "zone" -> "Europe/Paris";
                                case "ceiling" -> "";
                                case "customer" -> "Mme Roy";
                                default -> "la fumée, et l’avocat ".repeat(1 + random.nextInt(8));
                            };
                    });
        }
        return RealCards.shown(core.submit(form, answers));
    }

    private static void look(Card card, Audience audience) {
        JsonNode message = message(card, audience);
        assertThat(problemsOfMessage(message)).isEmpty();
        JsonNode notice = json(Cards.notice(card, audience));
        assertThat(problemsOfMessage(notice)).isEmpty();
        assertThat(notice.path("content").asText()).matches("(?s)\\S.{6,}");
        List<String> values = new ArrayList<>(message.findValuesAsText("custom_id"));
        values.addAll(message.findValuesAsText("value"));
        for (PlainText.Choice choice : PlainText.choices(card)) {
            assertThat(values).anyMatch(value -> value.endsWith(choice.action().written()));
        }
    }

    private static void see(String name, Card card, Audience audience) throws IOException {
        look(card, audience);
        golden("real_" + name + ".json", Payloads.replacing(ASIDE, ":ASIDE", message(card, audience)));
    }
}
