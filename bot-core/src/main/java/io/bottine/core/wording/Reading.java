package io.bottine.core.wording;

import io.bottine.core.chat.Person;
import io.bottine.core.chat.Reader;
import io.bottine.core.chat.Span;
import java.util.function.Function;

/** A reader of plain text in one of our languages. */
public record Reading(Moments moments, Function<Person, String> names) implements Reader {

    @Override
    public String name(Person person) {
        return names.apply(person);
    }

    @Override
    public String moment(Span.At moment) {
        return moments.shown(moment);
    }

    @Override
    public String labelled(String label, String value) {
        return moments.wording().line("moment.labelled", "label", label, "value", value);
    }

    @Override
    public String more(int count) {
        return moments.wording().line("moment.more", "count", count);
    }
}
