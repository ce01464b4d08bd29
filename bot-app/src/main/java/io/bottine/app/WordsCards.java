package io.bottine.app;

import io.bottine.core.chat.Block;
import io.bottine.core.chat.Card;
import io.bottine.core.chat.Text;
import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.DraftCheck;
import io.bottine.phrasebook.words.Ground;
import io.bottine.phrasebook.words.Label;
import io.bottine.phrasebook.words.Reflection;
import io.bottine.phrasebook.words.RuleFired;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the engine for words found, for a person at the command line. */
record WordsCards(AppTexts texts) {

    Card of(Reflection reflection) {
        Wording core = Wording.in(texts.language());
        List<Block> blocks = new ArrayList<>();
        if (reflection.language().isEmpty()) {
            blocks.add(new Block.Note(text("words.language.unknown")));
        }
        if (!reflection.risks().isEmpty()) {
            blocks.add(new Block.Alert(text("words.risks", "risks", labels("risk", reflection.risks()))));
        }
        List<Block.Field> fields = new ArrayList<>();
        String emotions = reflection.emotions().stream()
                .map(felt -> core.line("choice.emotion." + felt.emotion().label()) + " " + felt.intensity() + "/3"
                        + (felt.evidence().isBlank() ? "" : " (" + felt.evidence() + ")"))
                .collect(Collectors.joining(", "));
        field(fields, "emotions", emotions);
        field(fields, "facts", String.join(" · ", reflection.facts()));
        field(fields, "demands", labels("demand", reflection.demands()));
        field(fields, "threats", labels("threat", reflection.threats()));
        blocks.add(new Block.Fields(fields));
        if (reflection.abuse()) {
            blocks.add(new Block.Note(text("words.abuse")));
        }
        reflection.doubts().forEach(doubt -> blocks.add(new Block.Note(Text.of(doubt))));
        reflection
                .suggestions()
                .forEach(suggestion ->
                        blocks.add(new Block.Suggestion(suggestion.text(), suggestion.why(), Optional.empty())));
        return new Card(blocks);
    }

    /** For each thing read, the cue and its place, or the voter and the words it went by. */
    Card grounds(List<Ground> grounds) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (Ground ground : grounds) {
            reasons.computeIfAbsent(ground.label(), label -> new ArrayList<>()).add(reason(ground));
        }
        List<Block.Field> fields = new ArrayList<>();
        reasons.forEach((label, lines) -> fields.add(new Block.Field(name(label), Text.of(String.join("\n", lines)))));
        return new Card(List.of(new Block.Fields(fields)));
    }

    private String reason(Ground ground) {
        String words = String.join(", ", ground.words());
        return switch (ground.by()) {
            case CUE -> texts.line("words.cue", "words", words, "cue", ground.cue(), "where", ground.where());
            case VOTER -> texts.line("words.voter", "percent", Math.round(ground.chance() * 100), "words", words);
        };
    }

    /** The name of a label as {@code demand/refund}. */
    private String name(String label) {
        int slash = label.indexOf('/');
        if (slash < 0) {
            return texts.line("words.abuse.short");
        }
        return label.startsWith("emotion/")
                ? Wording.in(texts.language()).line("choice.emotion." + label.substring(slash + 1))
                : texts.line(label.substring(0, slash) + "." + label.substring(slash + 1));
    }

    Card of(DraftCheck check) {
        List<Block> blocks = new ArrayList<>();
        if (check.language().isEmpty()) {
            blocks.add(new Block.Note(text("words.language.unknown")));
        }
        if (check.findings().isEmpty()) {
            blocks.add(new Block.Paragraph(text("words.nothing.found")));
        }
        for (DraftCheck.Finding finding : check.findings()) {
            if (!finding.quote().isBlank()) {
                blocks.add(new Block.Quote(finding.quote()));
            }
            if (finding.instead().isBlank()) {
                blocks.add(new Block.Note(Text.of(finding.why())));
            } else {
                blocks.add(new Block.Suggestion(finding.instead(), finding.why(), Optional.empty()));
            }
        }
        DateTimeFormatter date = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                .withLocale(texts.language().locale());
        List<Block.Field> promises = check.promises().stream()
                .map(promise -> new Block.Field(
                        texts.line("words.promise"),
                        Text.of(promise.what() + " · "
                                + promise.due().map(date::format).orElseGet(() -> texts.line("words.no.date")))))
                .toList();
        if (!promises.isEmpty()) {
            blocks.add(new Block.Fields(promises));
        }
        return new Card(blocks);
    }

    /** Which rule of which line fired, what spared what, and where the voter spoke alone; for those who write the rules. */
    Card explained(List<RuleFired> fired) {
        return new Card(fired.stream()
                .<Block>map(each -> new Block.Note(text(
                        told(each),
                        "category",
                        each.category().label(),
                        "rule",
                        each.rule(),
                        "where",
                        each.where(),
                        "quote",
                        each.quote(),
                        "guard",
                        each.spared().orElse(""),
                        "percent",
                        Math.round(each.chance() * 100),
                        "words",
                        String.join(", ", each.words()))))
                .toList());
    }

    private static String told(RuleFired fired) {
        if (fired.rule().equals(RuleFired.VOTER)) {
            return "words.voted";
        }
        return fired.spared()
                .map(guard -> guard.equals(RuleFired.OUTVOTED) ? "words.outvoted" : "words.spared")
                .orElse("words.fired");
    }

    private void field(List<Block.Field> fields, String name, String value) {
        if (!value.isBlank()) {
            fields.add(new Block.Field(texts.line("words." + name), Text.of(value)));
        }
    }

    private String labels(String kind, Collection<? extends Label> labels) {
        return labels.stream()
                .map(label -> texts.line(kind + "." + label.label()))
                .collect(Collectors.joining(", "));
    }

    private Text text(String key, Object... namesAndValues) {
        return Text.of(texts.line(key, namesAndValues));
    }
}
