package io.bottine.app;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest, and the Java it runs on. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Bottine.class.getPackage().getImplementationVersion())
                .orElse("dev");
        return new String[] {
            "bottine " + version + " (Java " + Runtime.version().feature() + ")"
        };
    }
}
