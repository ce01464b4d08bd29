package io.bottine.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.bottine.core.chat.ActionId;
import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Menu;
import io.bottine.core.chat.TeamId;
import io.bottine.core.interaction.Apology;
import io.bottine.core.interaction.Interaction;
import io.bottine.core.interaction.Interaction.FormSubmitted;
import io.bottine.core.interaction.Sender;
import io.bottine.core.interaction.UnfinishedForms;
import io.bottine.core.interaction.UnfinishedForms.Filled;
import io.bottine.core.wording.Wording;
import io.bottine.discord.Incoming.Ours;
import io.bottine.discord.components.Audience;
import io.bottine.discord.components.Forms;
import io.bottine.phrasebook.words.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.modals.Modal;

/**
 * What Discord makes the adapter ask by itself: which team a direct message is about, and the further parts of a form that is
 * longer than a modal. What was asked before the team was is kept for a day, in this process.
 */
final class Questions {

    /** The verbs of the adapter's own buttons; the core knows none of them. */
    static final String TEAM = "discord.team";

    static final String PART = "discord.part";

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int MOST = 10_000;

    private final Cache<String, Incoming> asked =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();
    private final UnfinishedForms forms;

    Questions(UnfinishedForms forms) {
        this.forms = forms;
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

    /** A form that opens, or opens again; beyond one modal it is kept from the beginning, as it may be filled in already. */
    Modal modal(Incoming in, Sender who, Form form, Audience audience) {
        int steps = Forms.steps(form);
        if (steps == 1) {
            String id = audience.idPrefix() + form.submit().written();
            return Forms.modals(form, 0, Map.of(), audience, id);
        }
        Filled filled = new Filled(form, Map.of());
        int part = 0;
        String key;
        if (in.ours().orElse(null) instanceof Ours.NextPart next) {
            key = next.key();
            part = Math.min(next.part(), steps - 1);
            filled = forms.find(who, key).orElse(filled);
        } else {
            key = forms.keep(who, filled);
        }
        ActionId id = ActionId.of(PART, key, part);
        return Forms.modals(form, part, filled.answers(), audience, audience.idPrefix() + id.written());
    }

    Optional<Form> form(Sender who, String key) {
        return forms.find(who, key).map(Filled::form);
    }

    /** A form with the answers of one more part, perhaps not for the first time. */
    Optional<Filled> answered(Ours.Part part, Interaction asked) {
        return forms.find(asked.sender(), part.key())
                .filter(before -> part.part() < Forms.steps(before.form()))
                .map(before -> asked instanceof FormSubmitted submitted
                        ? before.with(Forms.names(before.form(), part.part()), submitted.answers())
                        : before);
    }

    /** Says that a part is kept, and opens the next or, to correct it, the same again. */
    Card nextPart(int next, Filled filled, Sender reader) {
        Wording texts = texts(reader.language());
        String key = forms.keep(reader, filled);
        return Card.of(
                new Block.Paragraph(texts.text("form.part", "done", next, "parts", Forms.steps(filled.form()))),
                filled.shown(reader.person().team()),
                new Block.Actions(
                        List.of(
                                Button.primary(ActionId.of(PART, key, next), texts.line("form.next")),
                                Button.plain(ActionId.of(PART, key, next - 1), texts.line("form.back"))),
                        Optional.empty()));
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
