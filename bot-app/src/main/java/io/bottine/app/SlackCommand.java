package io.bottine.app;

import io.bottine.core.seal.Vault;
import io.bottine.slack.manifest.Manifest;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What connecting Slack takes. */
@Command(name = "slack", mixinStandardHelpOptions = true)
final class SlackCommand implements Callable<Integer> {

    private final Program program;

    SlackCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        program.err()
                .println(program.texts().line("sub-command.missing", "command", "slack", "which", "manifest, key"));
        return Program.MISUSED;
    }

    /** Prints the app's manifest. */
    @Command(name = "manifest", mixinStandardHelpOptions = true)
    static final class ManifestCommand implements Callable<Integer> {

        private static final String HTTP = "--http";
        private static final String INSTALL = "--install";
        private static final Pattern HTTPS = Pattern.compile("https://[^/\\s?#]+(?:/[^\\s?#]*)?");

        private final Program program;
        private final Options options;

        @Option(names = "--yaml", descriptionKey = "yaml")
        private boolean yaml;

        @Option(names = HTTP, paramLabel = "URL", descriptionKey = "slack.http")
        private Optional<String> http = Optional.empty();

        @Option(names = INSTALL, paramLabel = "URL", descriptionKey = "slack.install")
        private Optional<String> install = Optional.empty();

        ManifestCommand(Program program, Options options) {
            this.program = program;
            this.options = options;
        }

        @Override
        public Integer call() {
            if (isWrong(HTTP, http) || isWrong(INSTALL, install)) {
                return Program.MISUSED;
            }
            Optional<String> base = http.or(() -> install).map(url -> url.replaceFirst("/+$", ""));
            Manifest manifest = Manifest.of(program.configuration(options).language(), base, http.isPresent());
            program.out().println(yaml ? manifest.yaml() : manifest.json());
            return Program.DONE;
        }

        /** Slack takes no address without HTTPS. */
        private boolean isWrong(String option, Optional<String> address) {
            Optional<String> wrong = address.filter(url -> !HTTPS.matcher(url).matches());
            wrong.ifPresent(url ->
                    program.err().println(program.texts().line("slack.no.address", "option", option, "value", url)));
            return wrong.isPresent();
        }
    }

    /** Prints a new key for the vault. */
    @Command(name = "key", mixinStandardHelpOptions = true)
    static final class KeyCommand implements Callable<Integer> {

        private final Program program;

        KeyCommand(Program program) {
            this.program = program;
        }

        @Override
        public Integer call() {
            program.out().println(Vault.newKey());
            return Program.DONE;
        }
    }
}
