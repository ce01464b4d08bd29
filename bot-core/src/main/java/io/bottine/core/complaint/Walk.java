package io.bottine.core.complaint;

import io.bottine.core.complaint.Event.StepChosen;
import io.bottine.phrasebook.content.Playbook;
import io.bottine.phrasebook.content.Playbook.Leaves;
import io.bottine.phrasebook.content.Playbook.Step;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where a complaint stands on its way. A path, not a cage: acts move it on, an agent may jump, and what a step still lacks is
 * shown, not demanded.
 *
 * @param steps the whole way
 * @param at index of the step it stands at
 * @param lacking what that step still lacks
 */
public record Walk(List<Step> steps, int at, List<Leaves> lacking) {

    public static Walk of(Complaint complaint, Playbook playbook) {
        List<Step> steps = playbook.steps();
        int at = 0;
        // A jump, forward or back, begins the walk anew from there: what was left before it does not count again.
        Set<Leaves> left = EnumSet.noneOf(Leaves.class);
        for (Entry entry : complaint.happened()) {
            Event event = entry.event();
            OptionalInt chosen = event instanceof StepChosen step ? indexOf(steps, step.step()) : OptionalInt.empty();
            if (chosen.isPresent()) {
                at = chosen.getAsInt();
                left.clear();
            }
            for (Leaves trace : Traces.of(event)) {
                left.add(trace);
                at = Traces.moves(trace) ? Math.max(at, indexOf(steps, trace, at)) : at;
            }
        }
        if (!complaint.openPromises().isEmpty()) {
            left.remove(Leaves.PROMISES);
        }
        while (at < steps.size() - 1
                && !left.isEmpty()
                && left.containsAll(steps.get(at).leaves())) {
            at++;
        }
        List<Leaves> lacking = steps.get(at).leaves().stream()
                .filter(trace -> !left.contains(trace))
                .toList();
        return new Walk(steps, at, lacking);
    }

    public Step step() {
        return steps.get(at);
    }

    /** The step after this one; the last is its own next. */
    public Step next() {
        return steps.get(Math.min(at + 1, steps.size() - 1));
    }

    public boolean isLast() {
        return at == steps.size() - 1;
    }

    /** Empty for a step of another playbook. */
    private static OptionalInt indexOf(List<Step> steps, String id) {
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).id().equals(id))
                .findFirst();
    }

    private static int indexOf(List<Step> steps, Leaves trace, int otherwise) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).leaves().contains(trace)) {
                return i;
            }
        }
        return otherwise;
    }
}
