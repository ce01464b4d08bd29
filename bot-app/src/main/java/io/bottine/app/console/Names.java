package io.bottine.app.console;

import io.bottine.core.chat.Person;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Who is who on the console: a name is a person, whatever its case and accents. */
final class Names {

    private static final Pattern MARK = Pattern.compile("\\p{M}+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<Person, String> shown = new ConcurrentHashMap<>();
    private final Function<Person, Optional<String>> known;

    /** @param known names that were told in earlier sessions */
    Names(Function<Person, Optional<String>> known) {
        this.known = known;
    }

    /** The person of a name, who is shown under it from now on; empty for a name without a letter or a digit. */
    Optional<Person> person(String name) {
        String bare = MARK.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD))
                .replaceAll("");
        String id =
                NEITHER_LETTER_NOR_DIGIT.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("-");
        id = id.replaceAll("^-|-$", "");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        Person person = new Person(ConsoleAdapter.TEAM, id);
        shown.putIfAbsent(person, Printable.line(name));
        return Optional.of(person);
    }

    String of(Person person) {
        String name = shown.get(person);
        return name != null ? name : known.apply(person).map(Printable::line).orElse(person.id());
    }

    boolean seen(Person person) {
        return shown.containsKey(person);
    }
}
