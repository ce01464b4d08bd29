package io.bottine.app;

import io.bottine.phrasebook.Words;
import io.bottine.phrasebook.contract.ContractLines;
import io.bottine.phrasebook.words.Channel;
import io.bottine.phrasebook.words.Message;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads what a customer said and gives sentences that say it back. */
@Command(name = "reflect", mixinStandardHelpOptions = true)
final class ReflectCommand implements Callable<Integer> {

    private final Program program;
    private final Options options;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--explain", descriptionKey = "reflect.explain")
    private boolean explain;

    @Parameters(paramLabel = "TEXT", arity = "0..*", descriptionKey = "reflect.text")
    private List<String> text = List.of();

    ReflectCommand(Program program, Options options) {
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
            return input.answerLines(text, explain ? lines::explain : lines::reflect);
        }
        Message message = new Message(
                input.text(text),
                Optional.empty(),
                Channel.CHAT,
                Optional.empty(),
                input.moment(),
                configuration.language(),
                List.of());
        WordsCards cards = new WordsCards(program.texts());
        int code = input.print(cards.of(words.reflect(message)));
        return explain ? input.print(cards.grounds(words.grounds(message))) : code;
    }
}
