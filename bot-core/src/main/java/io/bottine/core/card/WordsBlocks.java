package io.bottine.core.card;

import io.bottine.core.chat.Block;
import io.bottine.core.chat.Button;
import io.bottine.core.chat.Span;
import io.bottine.core.chat.Text;
import io.bottine.core.command.Verb;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Emotion;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Reflection;
import io.bottine.phrasebook.words.Risk;
import io.bottine.phrasebook.words.Sincerity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** How a reflection stands on a card: risks first, then sentences to say, then what was heard. */
final class WordsBlocks {

    /** More sentences than this are a script. */
    private static final int MOST_SUGGESTIONS = 3;

    private final Wording wording;

    WordsBlocks(View view) {
        this.wording = view.wording();
    }

    /** @param complaint the complaint in which a used sentence is kept, where there is one */
    List<Block> of(Shown.Reflected reflected, OptionalInt complaint) {
        Reflection reflection = reflected.reflection();
        List<Block> blocks = new ArrayList<>(risks(reflection.risks()));
        if (reflection.language().isEmpty()) {
            blocks.add(new Block.Note(wording.text("words.other-language")));
        }
        if (reflection.cut()) {
            blocks.add(new Block.Note(wording.text("words.cut")));
        }
        List<Reflection.Suggestion> suggestions = reflection.suggestions();
        for (int i = 0; i < Math.min(MOST_SUGGESTIONS, suggestions.size()); i++) {
            int index = i;
            Optional<Button> use = complaint.isPresent()
                    ? Optional.of(Button.plain(
                            Verb.USE.action(complaint.getAsInt(), reflected.aside(), index), wording.line("verb.use")))
                    : Optional.empty();
            blocks.add(new Block.Suggestion(
                    suggestions.get(i).text(), suggestions.get(i).why(), use));
        }
        blocks.add(new Block.Note(heard(reflection)));
        if (!reflection.abuse() && isComplaint(reflection)) {
            blocks.add(new Block.Note(around(reflection.around())));
        }
        if (!reflection.threats().isEmpty()) {
            blocks.add(new Block.Note(wording.text("words.threat", "threats", labels("threat", reflection.threats()))));
        }
        if (reflection.sincerity() == Sincerity.DOUBTFUL) {
            blocks.add(new Block.Note(wording.text("words.doubt", "reasons", String.join(" ; ", reflection.doubts()))));
        }
        return blocks;
    }

    /** Somebody's safety comes before any emotion. */
    List<Block> risks(Collection<Risk> risks) {
        return risks.stream()
                .sorted()
                .<Block>map(risk ->
                        new Block.Alert(new Text(List.of(new Span.Strong(wording.line("risk." + risk.label()))))
                                .then(" ")
                                .then(wording.line("risk." + risk.label() + ".do"))))
                .toList();
    }

    String emotion(Emotion emotion) {
        return wording.line("choice.emotion." + emotion.label());
    }

    private static boolean isComplaint(Reflection reflection) {
        return reflection.intensity() > 0 || !reflection.demands().isEmpty();
    }

    private Text heard(Reflection reflection) {
        String emotions = reflection.emotions().stream()
                .limit(2)
                .map(felt -> emotion(felt.emotion()))
                .collect(Collectors.joining(", "));
        String key = reflection.demands().isEmpty() ? "words.heard" : "words.heard-and-asked";
        return wording.text(key, "emotions", emotions, "demands", labels("demand", reflection.demands()));
    }

    private Text around(Reflection.Around around) {
        return wording.text(
                "words.around", "regret", around.regret(), "thanks", around.thanks(), "next", around.next());
    }

    private <L extends Label> String labels(String family, Collection<L> labels) {
        return labels.stream()
                .map(label -> wording.line(family + "." + label.label()))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
