package io.bottine.phrasebook.words;

import java.util.Optional;

/**
 * What an agent is about to send.
 *
 * @param language if it is known already; else it is detected
 * @param moment when and where it is written: promises are dated by it
 * @param ui the language of explanations
 */
public record Draft(String text, Optional<Language> language, Moment moment, Language ui) {}
