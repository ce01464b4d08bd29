package io.bottine.phrasebook.words;

import java.util.List;
import java.util.Optional;

/**
 * What a customer said, as it reached the agent.
 *
 * @param text verbatim or notes; of any length, cut by the engine where it must be
 * @param language if it is known already; else it is detected
 * @param channel how it reached the agent
 * @param source whose words these are
 * @param moment when and where it is read
 * @param ui the language of explanations; also of the suggestions for a text in a language we do not speak
 * @param recent first suggestions that this agent saw lately, newest first: their openings are not used again at once
 */
public record Message(
        String text,
        Optional<Language> language,
        Channel channel,
        Source source,
        Moment moment,
        Language ui,
        List<String> recent) {

    public Message {
        recent = List.copyOf(recent);
    }
}
