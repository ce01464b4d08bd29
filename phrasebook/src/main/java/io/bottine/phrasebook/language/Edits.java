package io.bottine.phrasebook.language;

import java.util.ArrayList;
import java.util.List;

/** Replacements at known places, in the order of the text, made all at once. */
final class Edits {

    private record Edit(int start, int end, String text) {}

    private final List<Edit> edits = new ArrayList<>();

    void add(int start, int end, String text) {
        edits.add(new Edit(start, end, text));
    }

    MappedText apply(MappedText mapped) {
        MappedText.Builder builder = mapped.new Builder(mapped.text().length());
        int done = 0;
        for (Edit edit : edits) {
            builder.keep(done, edit.start());
            builder.change(edit.start(), edit.end(), edit.text());
            done = edit.end();
        }
        builder.keep(done, mapped.text().length());
        return builder.build();
    }
}
