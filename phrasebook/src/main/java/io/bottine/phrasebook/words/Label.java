package io.bottine.phrasebook.words;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A label of the machine-readable contract: an enum constant {@code DATA_BREACH} is written {@code data-breach}. */
public interface Label {

    /** The constant's name, given by every enum. */
    String name();

    /** The label as the contract writes it. */
    default String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of {@code type} that the contract writes as {@code label}, if there is one. */
    static <E extends Enum<E> & Label> Optional<E> read(Class<E> type, String label) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.label().equals(label))
                .findFirst();
    }
}
