package io.bottine.core.interaction;

import io.bottine.core.chat.Person;
import java.util.Optional;

/** What a platform knows of somebody who did not ask for anything themselves; implemented by adapters. May block; never throws. */
@FunctionalInterface
public interface Colleagues {

    /** Where everybody who can be named has spoken to the bot. */
    Colleagues NOBODY = person -> Optional.empty();

    /** Somebody as if they asked for something now; empty where the platform does not know them, or does not answer. */
    Optional<Sender> find(Person person);
}
