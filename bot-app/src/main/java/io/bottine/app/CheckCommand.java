package io.bottine.app;

import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.contract.ContractLines;
import io.bottine.phrasebook.words.Draft;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a draft before it goes. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    private final Program program;
    private final Options options;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--explain")
    private boolean explain;

    @Parameters(paramLabel = "TEXT", arity = "0..*", descriptionKey = "check.text")
    private List<String> text = List.of();

    CheckCommand(Program program, Options options) {
        this.program = program;
        this.options = options;
    }

    @Override
    public Integer call() {
        Configuration configuration = program.configuration(options);
        WordsInput input = new WordsInput(program, configuration);
        Words words = Wiring.words();
        if (json) {
            ContractLines lines = new ContractLines(words, input.moment(), configuration.language());
            return input.answerLines(text, explain ? lines::checkExplained : lines::check);
        }
        Draft draft = new Draft(input.text(text), Optional.empty(), input.moment(), configuration.language());
        WordsCards cards = new WordsCards(program.texts());
        int code = input.print(cards.of(words.check(draft)));
        return explain ? Math.max(code, input.print(cards.explained(words.explain(draft)))) : code;
    }
}
