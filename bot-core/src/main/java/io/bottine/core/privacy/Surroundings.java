package io.bottine.core.privacy;

import io.bottine.core.resource.Resources;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the words beside a number say of it: {@code numbers.yaml}. */
final class Surroundings {

    private record Words(
            List<String> reference,
            List<String> notCard,
            List<String> between,
            List<String> phone,
            List<String> units) {}

    private static final Words WORDS = Resources.yaml(Words.class, Surroundings.class, "numbers.yaml");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Surroundings() {}

    /** An order, a contract, a parcel… */
    static boolean isReference(String before) {
        return names(before, WORDS.reference());
    }

    /** A company's number or a device's, whose check figure is a card's. */
    static boolean isNotCard(String before) {
        return names(before, WORDS.notCard());
    }

    private static boolean names(String before, List<String> ends) {
        String left = fold(before);
        for (int i = 0; i < 3; i++) {
            left = left.stripTrailing();
            String words = left;
            if (endsWith(words, ends)) {
                return true;
            }
            left = WORDS.between().stream()
                    .filter(between -> endsWith(words, List.of(between)))
                    .findFirst()
                    .map(between -> words.substring(0, words.length() - between.length()))
                    .orElse(
                            words.endsWith("°") || words.endsWith("º")
                                    ? words.substring(0, words.length() - 1)
                                    : words);
        }
        return false;
    }

    static boolean isPhone(String before) {
        String words = fold(before).stripTrailing();
        String left = words.endsWith(":") || words.endsWith("(") ? words.substring(0, words.length() - 1) : words;
        return endsWith(left.stripTrailing(), WORDS.phone());
    }

    /** An amount or a reading. */
    static boolean isUnit(String after) {
        String words = fold(after).stripLeading();
        return WORDS.units().stream()
                .anyMatch(unit -> words.startsWith(unit)
                        && (words.length() == unit.length()
                                || !Character.isLetterOrDigit(unit.charAt(unit.length() - 1))
                                || !Character.isLetterOrDigit(words.charAt(unit.length()))));
    }

    private static boolean endsWith(String words, List<String> ends) {
        return ends.stream()
                .anyMatch(end -> words.endsWith(end)
                        && (words.length() == end.length()
                                || !Character.isLetterOrDigit(end.charAt(0))
                                || !Character.isLetterOrDigit(words.charAt(words.length() - end.length() - 1))));
    }

    private static String fold(String words) {
        return MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .toLowerCase(Locale.ROOT);
    }
}
