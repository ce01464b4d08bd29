package io.bottine.core.desk;

import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.words.Draft;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.DraftCheck.FoundPromise;
import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Message;
import io.bottine.phrasebook.words.Reflection;
import io.bottine.phrasebook.words.Reflection.Around;
import io.bottine.phrasebook.words.Reflection.Felt;
import io.bottine.phrasebook.words.Reflection.Suggestion;
import io.bottine.phrasebook.words.Reflection.Suggestion.Kind;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.Sincerity;
import io.bottine.phrasebook.words.Threat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An engine that always says the same, so that tests of the desks do not depend on the real one. */
class ScriptedWords implements Words {

    @Override
    public Reflection reflect(Message message) {
        Set<Risk> risks = message.text().contains("smoke") ? Set.of(Risk.SAFETY) : Set.of();
        Set<Threat> threats = message.text().contains("lawyer") ? Set.of(Threat.LEGAL) : Set.of();
        return new Reflection(
                Optional.of(Language.ENGLISH),
                false,
                List.of(new Felt(Emotion.FRUSTRATION, 2, "three weeks")),
                2,
                List.of(),
                Set.of(),
                threats,
                risks,
                false,
                Sincerity.GENUINE,
                List.of(),
                List.of(
                        new Suggestion("Three weeks is a long wait.", "names the wait", Kind.SHORT),
                        new Suggestion("You’ve heard nothing from us.", "names the silence", Kind.FACTS_FIRST),
                        new Suggestion("It’s your parcel you want.", "asks", Kind.QUESTION_LAST)),
                new Around("I’m sorry.", "Thank you.", "I’ll call at __."));
    }

    @Override
    public DraftCheck check(Draft draft) {
        List<FoundPromise> promises = draft.text().contains("call you")
                ? List.of(new FoundPromise(
                        "I’ll call you",
                        "call the customer",
                        Optional.of(draft.moment().local().plusHours(3).toOffsetDateTime())))
                : List.of();
        return new DraftCheck(Optional.of(Language.ENGLISH), false, List.of(), promises);
    }
}
