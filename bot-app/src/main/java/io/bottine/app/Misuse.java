package io.bottine.app;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in one line. The library says it in English alone. */
final class Misuse {

    private Misuse() {}

    static String line(ParameterException e, AppTexts texts) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        String problem = switch (e) {
            case UnmatchedArgumentException unmatched -> {
                String first = unmatched.getUnmatched().getFirst();
                yield texts.line(first.startsWith("-") ? "misuse.option" : "misuse.word", "word", first);
            }
            case MissingParameterException missing -> texts.line("misuse.missing", "what", named(missing.getMissing()));
            case OverwrittenOptionException twice ->
                texts.line("misuse.twice", "what", named(List.of(twice.getOverwritten())));
            default ->
                e.getArgSpec() == null
                        ? texts.line("misuse.other")
                        : texts.line(
                                "misuse.value",
                                "what",
                                named(List.of(e.getArgSpec())),
                                "value",
                                String.valueOf(e.getValue()));
        };
        return texts.line("misuse", "command", command, "problem", problem);
    }

    private static String named(List<ArgSpec> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel())
                .collect(Collectors.joining(", "));
    }
}
