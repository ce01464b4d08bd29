package io.bottine.app;

import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options of every command. */
final class Options {

    static final String LANG = "--lang";
    static final String DATA = "--data";

    @Option(names = LANG, paramLabel = "fr|en", scope = ScopeType.INHERIT)
    private String lang = "";

    @Option(names = DATA, paramLabel = "DIR", scope = ScopeType.INHERIT)
    private String dataFolder = "";

    Optional<String> language() {
        return Optional.of(lang.strip()).filter(text -> !text.isEmpty());
    }

    Optional<String> data() {
        return Optional.of(dataFolder.strip()).filter(text -> !text.isEmpty());
    }
}
