package io.bottine.app.console;

import io.bottine.core.wording.Wording;
import io.bottine.phrasebook.words.Language;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that is for the console itself; every other is for the bot. Words of both languages always work. */
sealed interface LocalCommand {

    record Quit() implements LocalCommand {}

    record SpeakAs(String name) implements LocalCommand {}

    record Advance(Duration by) implements LocalCommand {}

    /** The clock is to move, but nobody can tell by how much. */
    record AdvanceHow() implements LocalCommand {}

    record Choose(int number) implements LocalCommand {}

    /** Not for the console. */
    record ForTheBot(String line) implements LocalCommand {}

    /** Reads lines; the words come from the message bundles. */
    final class Reader {

        /** A bare number of four digits or more is an order number that the customer gave, not a choice. */
        private static final Pattern NUMBER = Pattern.compile("\\[?(\\d{1,3})]?\\.?");

        /** A sentence such as "as I told you" is the customer's: only one or two words can be a name. */
        private static final Pattern NAME =
                Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}'’.-]*( \\p{Lu}[\\p{L}\\p{M}'’.-]*)?");

        private static final Pattern AMOUNT = Pattern.compile("\\G\\s*(\\d{1,6})\\s*(\\p{L}*)");
        private static final Pattern SPACES = Pattern.compile("\\s+");
        private static final List<Duration> UNITS = List.of(
                Duration.ofDays(7),
                Duration.ofDays(1),
                Duration.ofHours(1),
                Duration.ofMinutes(1),
                Duration.ofSeconds(1));
        private static final List<String> UNIT_NAMES = List.of("week", "day", "hour", "minute", "second");
        private static final Duration LONGEST = Duration.ofDays(3660);

        private final Set<String> quit = words("local.quit");
        private final Set<String> as = words("local.as");
        private final Set<String> advance = words("local.advance");
        private final Set<String> slash = words("local.slash");
        private final Map<String, Duration> units = new HashMap<>();
        private final boolean manualClock;

        Reader(boolean manualClock) {
            this.manualClock = manualClock;
            for (int i = 0; i < UNITS.size(); i++) {
                for (String word : words("local.unit." + UNIT_NAMES.get(i))) {
                    units.put(word, UNITS.get(i));
                }
            }
        }

        LocalCommand read(String typed) {
            String line = typed.strip();
            String[] parts = SPACES.split(line, 2);
            String first = parts[0].toLowerCase(Locale.ROOT);
            String rest = parts.length > 1 ? parts[1] : "";
            Matcher number = NUMBER.matcher(line);
            if (number.matches()) {
                return new Choose(Integer.parseInt(number.group(1)));
            }
            if (rest.isEmpty() && quit.contains(first)) {
                return new Quit();
            }
            if (as.contains(parts[0]) && NAME.matcher(rest).matches()) {
                return new SpeakAs(rest);
            }
            if (advance.contains(first) && !rest.isEmpty() && Character.isDigit(rest.charAt(0))) {
                Optional<Duration> by = duration(rest);
                if (by.isPresent() || manualClock) {
                    return by.<LocalCommand>map(Advance::new).orElseGet(AdvanceHow::new);
                }
            }
            if (slash.contains(first)) {
                return new ForTheBot(rest);
            }
            return new ForTheBot(typed);
        }

        /** "2h", "1h30", "3 jours", "1d 12h". */
        private Optional<Duration> duration(String text) {
            Matcher amount = AMOUNT.matcher(text.toLowerCase(Locale.ROOT));
            Duration sum = Duration.ZERO;
            Duration before = Duration.ZERO;
            int read = 0;
            while (amount.find()) {
                Duration unit = units.get(amount.group(2));
                if (amount.group(2).isEmpty() && before.equals(Duration.ofHours(1))) {
                    unit = Duration.ofMinutes(1);
                }
                if (unit == null) {
                    return Optional.empty();
                }
                sum = sum.plus(unit.multipliedBy(Long.parseLong(amount.group(1))));
                before = unit;
                read = amount.end();
            }
            boolean whole = text.substring(read).isBlank();
            return whole && sum.isPositive() && sum.compareTo(LONGEST) <= 0 ? Optional.of(sum) : Optional.empty();
        }

        private static Set<String> words(String key) {
            Set<String> words = new HashSet<>();
            for (Language language : Language.values()) {
                words.addAll(ConsoleTexts.words(Wording.of(language, LocalCommand.class, ConsoleTexts.SUBJECT), key));
            }
            return Set.copyOf(words);
        }
    }
}
