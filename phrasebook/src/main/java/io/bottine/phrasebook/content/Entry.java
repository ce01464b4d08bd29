package io.bottine.phrasebook.content;

import io.bottine.phrasebook.words.Label;
import java.util.List;
import java.util.Optional;

/**
 * A phrase of the phrasebook, in one language.
 *
 * @param id the same in all languages
 * @param topic id of a topic, e.g. {@code waiting}
 * @param steps ids of the steps where it helps; empty: at every step
 * @param serves ids of the method's points
 * @param title what it is for, in a few words
 * @param text the words, with {@code {placeholders}}; for {@link Kind#LOSING} the expression to leave unsaid
 * @param forms for {@link Kind#LOSING}: other wordings of the same; empty for the rest
 * @param instead for {@link Kind#LOSING}: what to say in its place; empty for the rest
 * @param why what it does to the customer, or for the agent
 * @param example a situation and the words used
 * @param counterExample what not to say
 */
public record Entry(
        String id,
        Kind kind,
        String topic,
        List<String> steps,
        List<String> serves,
        String title,
        String text,
        List<String> forms,
        Optional<String> instead,
        String why,
        Example example,
        String counterExample,
        Place place) {

    public Entry {
        steps = List.copyOf(steps);
        serves = List.copyOf(serves);
        forms = List.copyOf(forms);
    }

    /** A situation, and the words used in it. */
    public record Example(String situation, String words) {}

    /** Who is meant to hear it. */
    public enum Audience {
        CUSTOMER,
        /** A thought for the agent, never said aloud. */
        AGENT,
        COLLEAGUE,
        /** An expression that loses customers. */
        NOBODY
    }

    /** What a phrase does. The schema of phrases lists the same, by {@link Label#label()}. */
    public enum Kind implements Label {
        OPENER(Audience.CUSTOMER),
        ACKNOWLEDGEMENT(Audience.CUSTOMER),
        REGRET(Audience.CUSTOMER),
        THANKS(Audience.CUSTOMER),
        WINNING(Audience.CUSTOMER),
        LOSING(Audience.NOBODY),
        BOUNDARY(Audience.CUSTOMER),
        CALLBACK_HOUR(Audience.CUSTOMER),
        REACH_OUT(Audience.CUSTOMER),
        FACT_QUESTION(Audience.CUSTOMER),
        ORIGIN_QUESTION(Audience.AGENT),
        SHARED_ACCOUNT(Audience.CUSTOMER),
        OWN_SHARE(Audience.CUSTOMER),
        OWN_IT(Audience.CUSTOMER),
        DISAGREE(Audience.CUSTOMER),
        WEIGH_THREAT(Audience.AGENT),
        ANSWER_THREAT(Audience.CUSTOMER),
        SINCERITY_HINT(Audience.AGENT),
        PRESENT_OPTIONS(Audience.CUSTOMER),
        ASK_THEIR_SOLUTION(Audience.CUSTOMER),
        GESTURE(Audience.CUSTOMER),
        PROMISE(Audience.CUSTOMER),
        RENEGOTIATE(Audience.CUSTOMER),
        NEWS(Audience.CUSTOMER),
        NEWS_WHEN_NONE(Audience.CUSTOMER),
        INCIDENT(Audience.CUSTOMER),
        ASK_COLLEAGUE(Audience.COLLEAGUE),
        ASK_VERDICT(Audience.CUSTOMER),
        ADJUST(Audience.CUSTOMER),
        WARN_IN_ADVANCE(Audience.CUSTOMER),
        INVITE_TO_TELL(Audience.CUSTOMER),
        RELATIONSHIP(Audience.CUSTOMER),
        PART_WELL(Audience.CUSTOMER),
        LESSON(Audience.COLLEAGUE),
        POSTURE(Audience.AGENT);

        private final Audience audience;

        Kind(Audience audience) {
            this.audience = audience;
        }

        public Audience audience() {
            return audience;
        }
    }
}
