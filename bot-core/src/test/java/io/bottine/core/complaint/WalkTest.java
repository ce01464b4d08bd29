package io.bottine.core.complaint;

import static io.bottine.core.complaint.Story.words;
import static io.bottine.core.complaint.Story.written;
import static org.assertj.core.api.Assertions.assertThat;

import io.bottine.core.complaint.Event.CustomerContacted;
import io.bottine.core.complaint.Event.EmotionConfirmed;
import io.bottine.core.complaint.Event.LessonLearnt;
import io.bottine.core.complaint.Event.NoteAdded;
import io.bottine.core.complaint.Event.OptionAdded;
import io.bottine.core.complaint.Event.OptionChosen;
import io.bottine.core.complaint.Event.OriginFound;
import io.bottine.core.complaint.Event.PromiseKept;
import io.bottine.core.complaint.Event.Reopened;
import io.bottine.core.complaint.Event.SentenceUsed;
import io.bottine.core.complaint.Event.StepChosen;
import io.bottine.core.complaint.Event.VerdictHeard;
import io.bottine.phrasebook.content.Phrasebook;
import io.bottine.phrasebook.content.Playbook;
import io.bottine.phrasebook.content.Playbook.Leaves;
import io.bottine.phrasebook.words.Emotion;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On the walk that ships with the bot. */
class WalkTest {

    private static final Playbook PLAYBOOK = Phrasebook.builtIn().playbook();
    private static final SentenceUsed SENTENCE = new SentenceUsed(written("Three weeks is a long wait."));
    private static final OriginFound ORIGIN = new OriginFound(Origin.OURS, written("the label was lost"));
    private static final OptionAdded REFUND =
            new OptionAdded(1, written("a refund"), Optional.empty(), Optional.empty(), false);
    private static final CustomerContacted NEWS = new CustomerContacted(written("it leaves today"));

    private static Walk walk(Story story) {
        return Walk.of(story.complaint(), PLAYBOOK);
    }

    private static String step(Story story) {
        return walk(story).step().id();
    }

    private static Story promised(Story story) {
        return story.then(story.promise(1, Duration.ofHours(2)));
    }

    @Test
    void it_begins_by_listening() {
        assertThat(step(Story.opened())).isEqualTo("listen");
        assertThat(walk(Story.opened()).lacking()).containsExactly(Leaves.WORDS);
    }

    @Test
    void acts_move_it_on() {
        Story story = Story.heard();
        assertThat(step(story)).isEqualTo("reflect");
        assertThat(step(story.then(SENTENCE))).isEqualTo("analyse");
        assertThat(step(story.then(ORIGIN))).isEqualTo("propose");
        assertThat(step(story.then(REFUND))).isEqualTo("propose");
        assertThat(step(story.then(new OptionChosen(1)))).isEqualTo("act");
        assertThat(step(promised(story))).isEqualTo("act");
        assertThat(step(story.then(new PromiseKept(1)))).isEqualTo("act");
        assertThat(step(story.then(NEWS))).isEqualTo("follow-up");
        assertThat(walk(story).isLast()).isTrue();
    }

    @Test
    void what_a_step_still_lacks_is_told() {
        Story story = Story.heard().then(new EmotionConfirmed(Emotion.WORRY));
        assertThat(walk(story).lacking()).containsExactly(Leaves.SENTENCE_USED);

        story.then(SENTENCE).then(ORIGIN).then(REFUND);
        assertThat(walk(story).lacking()).containsExactly(Leaves.CHOICE);

        promised(story.then(new OptionChosen(1)));
        assertThat(walk(story).lacking()).containsExactly(Leaves.PROMISES, Leaves.CONTACT);

        story.then(new PromiseKept(1)).then(NEWS);
        assertThat(walk(story).lacking()).containsExactly(Leaves.VERDICT, Leaves.LESSON);

        story.then(new VerdictHeard(Verdict.SATISFIED, Optional.empty()))
                .then(new LessonLearnt(written("no check"), written("check")));
        assertThat(walk(story).lacking()).isEmpty();
        assertThat(step(story)).isEqualTo("follow-up");
    }

    @Test
    void news_and_a_promise_made_early_do_not_jump() {
        Story story = Story.heard().then(NEWS);
        assertThat(step(promised(story))).isEqualTo("reflect");
        assertThat(step(story.then(new PromiseKept(1)))).isEqualTo("reflect");
        assertThat(step(story.then(SENTENCE))).isEqualTo("analyse");
    }

    @Test
    void a_promise_that_is_open_keeps_it_acting() {
        Story story = Story.heard()
                .then(SENTENCE)
                .then(ORIGIN)
                .then(REFUND)
                .then(new OptionChosen(1))
                .then(NEWS);
        promised(story).then(new PromiseKept(1)).then(story.promise(2, Duration.ofHours(2)));

        assertThat(step(story)).isEqualTo("act");
        assertThat(walk(story).lacking()).containsExactly(Leaves.PROMISES);
    }

    @Test
    void an_origin_that_is_known_at_once_takes_it_there() {
        assertThat(step(Story.heard().then(ORIGIN))).isEqualTo("propose");
    }

    @Test
    void a_note_moves_nothing() {
        assertThat(step(Story.heard().then(new NoteAdded(written("neighbour, third floor")))))
                .isEqualTo("reflect");
    }

    @Test
    void an_agent_jumps_forward_and_goes_on_from_there() {
        Story story = Story.heard().then(new StepChosen("propose"));
        assertThat(step(story)).isEqualTo("propose");

        assertThat(step(story.then(REFUND).then(new OptionChosen(1)))).isEqualTo("act");
    }

    @Test
    void an_agent_jumps_back_and_what_was_left_before_does_not_push_forward_again() {
        Story story = Story.heard().then(SENTENCE).then(ORIGIN).then(new StepChosen("listen"));
        assertThat(step(story)).isEqualTo("listen");

        assertThat(step(story.then(words("and nobody called me back!")))).isEqualTo("reflect");
    }

    @Test
    void a_step_is_skipped_and_another_one_after_it() {
        Story story = Story.heard();
        story.then(new StepChosen(walk(story).next().id()));
        assertThat(step(story)).isEqualTo("analyse");
        story.then(new StepChosen(walk(story).next().id()));
        assertThat(step(story)).isEqualTo("propose");
    }

    @Test
    void the_last_step_is_its_own_next() {
        Story story = Story.heard().then(new StepChosen("follow-up"));
        assertThat(walk(story).next().id()).isEqualTo("follow-up");
    }

    @Test
    void a_step_of_another_playbook_leads_nowhere() {
        assertThat(step(Story.heard().then(new StepChosen("apologise-thrice")))).isEqualTo("reflect");
    }

    @Test
    void an_unhappy_verdict_leads_back_to_the_options() {
        Story story = Story.heard()
                .then(SENTENCE)
                .then(ORIGIN)
                .then(REFUND)
                .then(new OptionChosen(1))
                .then(NEWS)
                .then(new VerdictHeard(Verdict.UNSATISFIED, Optional.empty()));

        assertThat(step(story)).isEqualTo("propose");
        assertThat(walk(story).lacking()).containsExactly(Leaves.OPTIONS, Leaves.CHOICE);
    }

    @Test
    void a_reopened_complaint_is_listened_to_again() {
        Story story = Story.heard()
                .then(new VerdictHeard(Verdict.SATISFIED, Optional.empty()))
                .then(new Event.Closed(CloseReason.RESOLVED, Optional.empty()))
                .then(new Reopened(written("the fault is back")));

        assertThat(step(story)).isEqualTo("listen");
    }

    @Test
    void an_undone_jump_is_none() {
        Story story = Story.heard()
                .later(Duration.ofSeconds(1))
                .then(new StepChosen("follow-up"))
                .undo(StepChosen.class);

        assertThat(step(story)).isEqualTo("reflect");
    }
}
