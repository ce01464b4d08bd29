package io.bottine.phrasebook.words;

import java.util.List;
import java.util.Optional;

/**
 * What a customer said, as it reached the agent.
 *
 * @param text verbatim or notes; of any length, cut by the engine where it must be
 * @param language if it is known already; else it is detected
 * @param channel how it reached the agent
 * @param given whose words these are, where somebody said so; else the engine finds out
 * @param moment when and where it is read
 * @param ui the language of explanations; also of the suggestions for a text in a language we do not speak
 * @param recent first suggestions that this agent saw lately, newest first: their openings are not used again at once
 */
public record Message(
        String text,
        Optional<Language> language,
        Channel channel,
        Optional<Source> given,
        Moment moment,
        Language ui,
        List<String> recent) {

    public Message {
        recent = List.copyOf(recent);
    }

    /** A message whose source is known. */
    public Message(
            String text,
            Optional<Language> language,
            Channel channel,
            Source source,
            Moment moment,
            Language ui,
            List<String> recent) {
        this(text, language, channel, Optional.of(source), moment, ui, recent);
    }

    /** Whose words these are: as given or found out; the customer's own as long as neither was done. */
    public Source source() {
        return given.orElse(Source.VERBATIM);
    }

    /** The same message, its source found out. */
    public Message from(Source found) {
        return new Message(text, language, channel, Optional.of(found), moment, ui, recent);
    }
}
