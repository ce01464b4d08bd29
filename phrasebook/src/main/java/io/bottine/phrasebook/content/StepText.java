package io.bottine.phrasebook.content;

import java.util.List;

/**
 * What a step of the walk says to the agent, in one language; every line short enough for a phone.
 *
 * @param id the step's id, the same in all languages
 * @param title e.g. "Listen"
 * @param goal what the step is for
 * @param actions what to do, one to three lines
 * @param say examples of words, one to three
 * @param avoid what to leave unsaid or undone, one to three
 * @param note one thing worth remembering
 */
public record StepText(
        String id,
        String title,
        String goal,
        List<String> actions,
        List<String> say,
        List<String> avoid,
        String note,
        Place place) {

    public StepText {
        actions = List.copyOf(actions);
        say = List.copyOf(say);
        avoid = List.copyOf(avoid);
    }
}
