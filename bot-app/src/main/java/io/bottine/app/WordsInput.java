package io.bottine.app;

import io.bottine.app.console.PrintedCard;
import io.bottine.core.chat.Card;
import io.bottine.phrasebook.contract.ContractLines;
import io.bottine.phrasebook.words.Moment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;

/** Texts and lines that {@code reflect} and {@code check} are given, and what they print. */
record WordsInput(Program program, Configuration configuration) {

    /** When and where it is read. */
    Moment moment() {
        return new Moment(InstantSource.system().instant(), configuration.zone(), configuration.locale());
    }

    /** The words of the command line, else everything on the input. */
    String text(List<String> words) {
        if (!words.isEmpty()) {
            return String.join(" ", words);
        }
        if (program.terminal()) {
            program.err().println(program.texts().line("words.type"));
        }
        try {
            return new String(program.in().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CannotStart(program.texts().line("input.broken"), e);
        }
    }

    /** Answers each line by a line, in order; {@link Program#FAILED} where one of them was wrong. */
    int answerLines(List<String> given, UnaryOperator<String> answer) {
        int code = Program.DONE;
        for (String line : given) {
            code = Math.max(code, answerLine(line, answer));
        }
        if (!given.isEmpty()) {
            return code;
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(program.in(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                code = Math.max(code, answerLine(line, answer));
                if (program.out().checkError()) {
                    return Program.FAILED; // nobody reads any more
                }
            }
        } catch (IOException e) {
            throw new CannotStart(program.texts().line("input.broken"), e);
        }
        return code;
    }

    private int answerLine(String line, UnaryOperator<String> answer) {
        String said = answer.apply(line);
        // The contract ends lines alike on every system.
        program.out().print(said + "\n");
        return ContractLines.isError(said) ? Program.FAILED : Program.DONE;
    }

    int print(Card card) {
        boolean colours = program.terminal() && configuration.colours();
        program.out().print(PrintedCard.of(card, configuration.language(), colours));
        return Program.DONE;
    }
}
