package io.bottine.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Menu;
import io.bottine.core.chat.Person;
import io.bottine.core.chat.Place;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.TeamId;
import io.bottine.core.chat.Text;
import io.bottine.core.interaction.Apology;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Sender;
import io.bottine.core.wording.Wording;
import io.bottine.discord.Incoming.Ours;
import io.bottine.discord.components.Audience;
import io.bottine.discord.components.Forms;
import io.bottine.phrasebook.words.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.modals.Modal;

/**
 * What Discord makes the adapter ask by itself: which team a direct message is about, and the further parts of a form that is
 * longer than a modal. What waits for an answer is kept for a day, in this process; the cards show what was typed.
 */
final class Questions {

    /** The verbs of the adapter's own buttons; the core knows none of them. */
    static final String TEAM = "discord.team";

    static final String PART = "discord.part";

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 10_000;

    private final Cache<String, Incoming> asked =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final Cache<String, Filled> forms =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    /** A form, and what was answered of it so far. */
    record Filled(Form form, Map<String, String> answers) {
        Filled {
            answers = Map.copyOf(answers);
        }
    }

    static Wording texts(Language language) {
        return Wording.of(language, Questions.class, "discord");
    }

    /** Asks which of several teams is meant. */
    Card whichTeam(Incoming in, List<TeamId> teams, Function<TeamId, String> names, Language language) {
        Wording texts = texts(language);
        asked.put(in.id(), in);
        List<Menu.Choice> choices = teams.stream()
                .limit(Menu.MOST_CHOICES)
                .map(team -> new Menu.Choice(ActionId.of(TEAM, team.id(), in.id()), names.apply(team)))
                .toList();
        return Card.of(
                new Block.Paragraph(texts.text("team.which")),
                new Block.Actions(List.of(), Optional.of(new Menu(texts.line("team.choose"), choices))));
    }

    /** What had been asked before the team was. */
    Optional<Incoming> askedBefore(String key) {
        Optional<Incoming> before = Optional.ofNullable(asked.getIfPresent(key));
        asked.invalidate(key);
        return before;
    }

    /** A form that opens; beyond one modal it is kept. */
    Modal modal(String key, int wanted, Form form, Audience audience) {
        int part = Math.min(wanted, Forms.steps(form) - 1);
        if (Forms.steps(form) == 1) {
            return Forms.modals(
                    form,
                    0,
                    Map.of(),
                    audience,
                    audience.idPrefix() + form.submit().written());
        }
        Filled filled = forms.get(key, opened -> new Filled(form, Map.of()));
        ActionId id = ActionId.of(PART, key, part);
        return Forms.modals(form, part, filled.answers(), audience, audience.idPrefix() + id.written());
    }

    Optional<Filled> form(String key) {
        return Optional.ofNullable(forms.getIfPresent(key));
    }

    /** Takes the answers of a part, perhaps not for the first time; they are kept until the form is opened no more. */
    Optional<Filled> answered(Ours.Part part, Interaction asked) {
        return Optional.ofNullable(forms.asMap().computeIfPresent(part.key(), (same, before) -> {
            Map<String, String> all = new HashMap<>(before.answers());
            if (asked instanceof FormSubmitted submitted && part.part() < Forms.steps(before.form())) {
                Forms.names(before.form(), part.part()).forEach(all::remove);
                all.putAll(submitted.answers());
            }
            return new Filled(before.form(), all);
        }));
    }

    /** Says that a part is kept, and opens the next or, to correct it, the same again. */
    static Card nextPart(String key, int next, Filled filled, Sender reader) {
        Wording texts = texts(reader.language());
        TeamId team = reader.person().team();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(texts.text("form.part", "done", next, "parts", Forms.steps(filled.form()))));
        blocks.add(new Block.Fields(filled.form().fields().stream()
                .filter(input -> filled.answers().containsKey(input.name()))
                .map(input -> new Block.Field(
                        input.label(), shown(input, filled.answers().getOrDefault(input.name(), ""), team)))
                .toList()));
        blocks.add(new Block.Actions(
                List.of(
                        Button.primary(ActionId.of(PART, key, next), texts.line("form.next")),
                        Button.plain(ActionId.of(PART, key, next - 1), texts.line("form.back"))),
                Optional.empty()));
        return new Card(blocks);
    }

    private static Text shown(Form.Input input, String answer, TeamId team) {
        return switch (input) {
            case Form.Input.Words ignored -> Text.of(answer);
            case Form.Input.Pick pick ->
                Text.of(pick.options().stream()
                        .filter(option -> option.value().equals(answer))
                        .map(Form.Option::label)
                        .findFirst()
                        .orElse(answer));
            case Form.Input.Channel ignored -> Text.of(new Span.InChannel(new Place.Channel(team, answer)));
            case Form.Input.Group ignored -> Text.of(new Span.Group(team, answer));
            case Form.Input.Colleague ignored -> Text.of(new Span.Mention(new Person(team, answer)));
        };
    }

    /** The form is no longer kept: what was typed is given back. */
    static Card lost(List<String> typed, Language language) {
        return Apology.givenBack(texts(language).text("form.lost"), typed);
    }

    /** Which team is meant cannot be found out, be it for the moment: what was typed is given back. */
    static Card noTeam(List<String> typed, Language language) {
        return Apology.givenBack(texts(language).text("team.none"), typed);
    }
}
