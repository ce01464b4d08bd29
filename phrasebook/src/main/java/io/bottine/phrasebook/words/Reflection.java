package io.bottine.phrasebook.words;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was understood of a customer's message, and how to say it back.
 *
 * @param language the message's language; empty for one that we do not speak
 * @param cut true where the text was too long and only its beginning was read
 * @param emotions strongest first; never empty, {@link Emotion#CALM} alone where no other was found
 * @param intensity 0 (calm) to 3 (furious or in distress)
 * @param facts what happened, in the customer's own words, most important first
 * @param demands what they ask for
 * @param threats what they say they may do
 * @param risks what must come before any emotion
 * @param abuse true where the message attacks persons, so that a boundary may be set
 * @param sincerity a hint, never a verdict
 * @param doubts the reasons for a doubtful sincerity, in the language of explanations; empty where there is none
 * @param suggestions three or more, best first
 * @param around what may stand around a suggestion, offered apart
 */
public record Reflection(
        Optional<Language> language,
        boolean cut,
        List<Felt> emotions,
        int intensity,
        List<String> facts,
        Set<Demand> demands,
        Set<Threat> threats,
        Set<Risk> risks,
        boolean abuse,
        Sincerity sincerity,
        List<String> doubts,
        List<Suggestion> suggestions,
        Around around) {

    /**
     * An emotion with its evidence.
     *
     * @param intensity 0 to 3
     * @param evidence the customer's words, or the event, that speak for it
     */
    public record Felt(Emotion emotion, int intensity, String evidence) {}

    /**
     * A sentence worth sending.
     *
     * @param text one to four sentences, in the customer's language
     * @param why in one line, what it does, in the language of explanations
     */
    public record Suggestion(String text, String why, Kind kind) {

        /** How a suggestion is built. */
        public enum Kind implements Label {
            FACTS_FIRST,
            EMOTION_FIRST,
            QUESTION_LAST,
            /** At most 30 words, to be said aloud. */
            SHORT,
            /** Danger, grief or fear met with care before facts. */
            CARE,
            /** Sets a limit to abuse and stays willing to help. */
            BOUNDARY,
            /** For a calm or tiny message, where a reformulation would be stiff. */
            ACKNOWLEDGE
        }
    }

    /**
     * Sentences that may stand around a suggestion.
     *
     * @param regret for what they lived, without admitting a fault
     * @param next a next step with a blank hour to fill in
     */
    public record Around(String regret, String thanks, String next) {}
}
