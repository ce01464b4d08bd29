package io.bottine.core.card;

import io.bottine.core.chat.Block;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Text;
import io.bottine.core.complaint.Complaint;
import io.bottine.core.complaint.Walk;
import io.bottine.phrasebook.content.StepText;

/** How a card about a complaint begins: with the customer's name and {@code #id}, so that nothing lands in another's file. */
final class Titles {

    private Titles() {}

    static Span.Strong customer(View view, Complaint complaint) {
        return customer(view, complaint.customer().body());
    }

    static Span.Strong customer(View view, String name) {
        return new Span.Strong(name.isBlank() ? view.wording().line("case.unnamed") : name);
    }

    static String id(int number) {
        return "#" + number;
    }

    /** Name, id, and where the complaint stands. */
    static Block.Title of(View view, Complaint complaint) {
        if (!complaint.isOpen()) {
            return title(view, complaint, "case.title.closed");
        }
        Walk walk = walk(view, complaint);
        return new Block.Title(view.wording()
                .text(
                        "case.title",
                        "customer",
                        customer(view, complaint),
                        "id",
                        id(complaint.number()),
                        "step",
                        walk.at() + 1,
                        "steps",
                        walk.steps().size(),
                        "name",
                        stepTitle(view, walk.step().id())));
    }

    /** Name and id, and what the card is about. */
    static Block.Title title(View view, Complaint complaint, String key) {
        return new Block.Title(about(view, complaint, key));
    }

    static Text about(View view, Complaint complaint, String key) {
        return view.wording().text(key, "customer", customer(view, complaint), "id", id(complaint.number()));
    }

    static Walk walk(View view, Complaint complaint) {
        return Walk.of(complaint, view.phrasebook().playbook());
    }

    static String stepTitle(View view, String step) {
        return view.phrasebook()
                .step(view.language(), step)
                .map(StepText::title)
                .orElse(step);
    }
}
