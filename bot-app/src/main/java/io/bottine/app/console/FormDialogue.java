package io.bottine.app.console;

import io.bottine.app.console.Lines.Input;
import io.bottine.app.console.Sheet.Piece;
import io.bottine.core.chat.Form;
import io.bottine.core.chat.Form.Option;
import io.bottine.core.wording.Wording;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Asks a form's questions one by one. An answer that is wrong is asked for again at once; the others are kept. */
final class FormDialogue {

    /** How a form ended. */
    sealed interface Outcome {

        record Filled(Map<String, String> answers) implements Outcome {}

        /** Somebody left it. */
        record Left() implements Outcome {}

        /** There are no more lines. */
        record Ended() implements Outcome {}
    }

    private final Form form;
    private final Lines lines;
    private final Wording texts;
    private final Names names;
    private final UnaryOperator<Map<String, String>> validate;
    private final Set<String> leave;
    private final Map<String, String> answers = new LinkedHashMap<>();

    /** @param validate what is wrong with answers, by field name */
    FormDialogue(Form form, Lines lines, Wording texts, Names names, UnaryOperator<Map<String, String>> validate) {
        this.form = form;
        this.lines = lines;
        this.texts = texts;
        this.names = names;
        this.validate = validate;
        this.leave = new HashSet<>(ConsoleTexts.words(texts, "form.leave.words"));
    }

    Outcome ask() {
        lines.print(new Sheet()
                .gap()
                .paragraph(
                        "",
                        List.of(
                                Piece.of(texts.line("form.title", "title", Printable.line(form.title())), Ink.STRONG),
                                Piece.of("  " + texts.line("form.how"), Ink.FAINT))));
        Set<String> toAsk = new HashSet<>();
        form.fields().forEach(field -> {
            toAsk.add(field.name());
            keep(field.name(), field.initial());
        });
        while (!toAsk.isEmpty()) {
            for (Form.Input field : form.fields()) {
                if (toAsk.contains(field.name())) {
                    Optional<Outcome> over = ask(field);
                    if (over.isPresent()) {
                        return over.get();
                    }
                }
            }
            toAsk.clear();
            Map<String, String> wrong = validate.apply(Map.copyOf(answers));
            for (Form.Input field : form.fields()) {
                if (wrong.containsKey(field.name())) {
                    complain(wrong.get(field.name()));
                    toAsk.add(field.name());
                }
            }
        }
        return new Outcome.Filled(answers);
    }

    /** Asks until there is a good answer; a value only where the form is over. */
    private Optional<Outcome> ask(Form.Input field) {
        show(field);
        while (true) {
            switch (lines.answer(texts.line("form.prompt"))) {
                case Input.Ended ended -> {
                    return Optional.of(new Outcome.Ended());
                }
                case Input.Interrupted interrupted -> {
                    return Optional.of(new Outcome.Left());
                }
                case Input.Typed typed -> {
                    String answer = typed.text().strip();
                    if (leave.contains(answer.toLowerCase(Locale.ROOT))) {
                        return Optional.of(new Outcome.Left());
                    }
                    Optional<String> wrong = take(field, answer);
                    if (wrong.isEmpty()) {
                        return Optional.empty();
                    }
                    complain(wrong.get());
                }
            }
        }
    }

    /** Keeps an answer, or says what is wrong with it. */
    private Optional<String> take(Form.Input field, String answer) {
        String given = answer.isEmpty() ? field.initial() : answer;
        if (answer.equals(texts.line("form.empty.word"))) {
            given = "";
        }
        if (given.isBlank()) {
            if (field.required()) {
                return Optional.of(texts.line("form.required"));
            }
            answers.remove(field.name());
            return Optional.empty();
        }
        if (field instanceof Form.Input.Pick pick) {
            Optional<Option> picked = picked(pick, given);
            if (picked.isEmpty()) {
                return Optional.of(
                        texts.line("form.pick.wrong", "count", pick.options().size()));
            }
            given = picked.get().value();
        } else if (field instanceof Form.Input.Colleague) {
            given = names.person(given).map(person -> person.id()).orElse(given);
        }
        String before = answers.getOrDefault(field.name(), "");
        keep(field.name(), given);
        String wrong = validate.apply(Map.copyOf(answers)).get(field.name());
        if (wrong != null) {
            keep(field.name(), before);
        }
        return Optional.ofNullable(wrong);
    }

    private void keep(String name, String answer) {
        if (answer.isBlank()) {
            answers.remove(name);
        } else {
            answers.put(name, answer);
        }
    }

    private static Optional<Option> picked(Form.Input.Pick pick, String answer) {
        List<Option> options = pick.options();
        if (answer.matches("\\d{1,3}")) {
            int number = Integer.parseInt(answer);
            if (number >= 1 && number <= options.size()) {
                return Optional.of(options.get(number - 1));
            }
        }
        return options.stream()
                .filter(option -> option.value().equalsIgnoreCase(answer)
                        || option.label().equalsIgnoreCase(answer))
                .findFirst();
    }

    private void show(Form.Input field) {
        Sheet sheet = new Sheet();
        String label = Printable.line(field.label());
        String asked = texts.line(field.required() ? "form.field.required" : "form.field.optional", "label", label);
        sheet.paragraph("  ", List.of(Piece.of(asked, Ink.PLAIN)));
        String initial = field.initial();
        switch (field) {
            case Form.Input.Words words -> {
                if (!words.hint().isBlank()) {
                    sheet.paragraph("  ", List.of(Piece.of(Printable.line(words.hint()), Ink.FAINT)));
                }
            }
            case Form.Input.Pick pick -> {
                for (int i = 0; i < pick.options().size(); i++) {
                    Option option = pick.options().get(i);
                    sheet.paragraph(
                            "    ", List.of(Piece.of((i + 1) + "  " + Printable.line(option.label()), Ink.PLAIN)));
                    if (option.value().equals(pick.initial())) {
                        initial = option.label();
                    }
                }
            }
            case Form.Input.Channel channel -> {}
            case Form.Input.Group group -> {}
            case Form.Input.Colleague colleague -> {
                sheet.paragraph("  ", List.of(Piece.of(texts.line("form.colleague.hint"), Ink.FAINT)));
            }
        }
        if (!initial.isBlank()) {
            String key = field.required() ? "form.initial" : "form.initial.optional";
            sheet.paragraph(
                    "  ",
                    List.of(Piece.of(
                            texts.line(key, "initial", Printable.line(initial), "empty", texts.line("form.empty.word")),
                            Ink.FAINT)));
        }
        lines.print(sheet);
    }

    private void complain(String wrong) {
        lines.print(new Sheet().paragraph("  ", List.of(Piece.of(Printable.line(wrong), Ink.ALERT))));
    }
}
