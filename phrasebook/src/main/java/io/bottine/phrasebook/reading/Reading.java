package io.bottine.phrasebook.reading;

import io.bottine.phrasebook.language.Cleaned;
import io.bottine.phrasebook.words.Demand;
import io.bottine.phrasebook.words.Ground;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Language;
import io.bottine.phrasebook.words.Reflection.Felt;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.Sincerity;
import io.bottine.phrasebook.words.Threat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was understood of a message, before anything is said back.
 *
 * @param language empty for a language that we do not speak
 * @param cleaned the copy that was read; empty where the language is
 * @param cut true where only the beginning was read
 * @param nature what sort of message it is
 * @param clauses in the order of the text
 * @param events what happened to the customer that hurts, with the words that say so, most telling first
 * @param emotions strongest first; never empty
 * @param intensity 0 to 3
 * @param doubts reasons for a doubtful sincerity, in the language of explanations
 * @param informal true where a French customer says "tu" to the agent
 * @param plural true where the customer speaks for several ("nous", "ma femme et moi")
 * @param grounds why it was read so: for each emotion, demand, threat, risk and for abuse, what spoke for it
 */
public record Reading(
        Optional<Language> language,
        Optional<Cleaned> cleaned,
        boolean cut,
        Nature nature,
        List<Clause> clauses,
        List<Event> events,
        List<Felt> emotions,
        int intensity,
        Set<Demand> demands,
        Set<Threat> threats,
        Set<Risk> risks,
        boolean abuse,
        Sincerity sincerity,
        List<String> doubts,
        boolean informal,
        boolean plural,
        List<Ground> grounds) {

    /** What sort of message it is. */
    public enum Nature {
        /** Something went wrong and hurts. */
        COMPLAINT,
        /** A calm request, or one of a single line: acknowledged and acted on, not reformulated. */
        REQUEST,
        THANKS,
        GREETING,
        /** Nothing that could be said back: empty, emoji, "??". */
        NOTHING
    }

    /** Something that happened to the customer. */
    public record Event(Kind kind, String evidence) {

        /** Kinds of what hurts. */
        public enum Kind implements Label {
            WAITING,
            REPEATING,
            SILENCE,
            BROKEN_PROMISE,
            MONEY,
            CONTEMPT,
            FEAR,
            LIED_TO,
            DEFECT,
            WRONG_ITEM,
            LOSS,
            RUNAROUND,
            CUT_OFF
        }
    }
}
