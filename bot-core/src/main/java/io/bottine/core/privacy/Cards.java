package io.bottine.core.privacy;

import io.bottine.core.privacy.Redaction.Kind;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.CreditCardValidator.CreditCardRange;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Finds card numbers: 13 to 19 figures of a known scheme with a right check figure. The scheme matters: one long number in ten
 * has a right check figure by chance, and all French company numbers have one on purpose.
 */
final class Cards {

    private static final int FEWEST = 13;
    private static final int MOST = 19;

    /** As far as a word that tells what a number is may stand. */
    private static final int BESIDE = 40;

    /** Issuer ranges of ISO/IEC 7812 as the schemes publish them. */
    private static final CreditCardValidator SCHEMES = new CreditCardValidator(new CreditCardRange[] {
        range("4", 13, 13),
        range("4", 16, 16),
        range("4", 19, 19), // Visa
        range("51", "55", 16, 16),
        range("2221", "2720", 16, 16), // Mastercard
        range("34", 15, 15),
        range("37", 15, 15), // American Express
        range("300", "305", 14, 14),
        range("36", 14, 14),
        range("38", "39", 14, 14), // Diners
        range("6011", 16, 19),
        range("644", "649", 16, 19),
        range("65", 16, 19), // Discover
        range("3528", "3589", 16, 19), // JCB
        range("50", 13, 19),
        range("56", "58", 13, 19),
        range("63", 16, 19),
        range("67", 13, 19), // Maestro
        range("62", 16, 19),
        range("81", 16, 19), // UnionPay
        range("2200", "2204", 16, 19) // Mir
    });

    private Cards() {}

    private static CreditCardRange range(String low, int fewest, int most) {
        return range(low, low, fewest, most);
    }

    private static CreditCardRange range(String low, String high, int fewest, int most) {
        return new CreditCardRange(low, high, fewest, most);
    }

    /** A run of figures without anything between them. */
    private record Group(int start, int end, String figures) {}

    static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!isFigure(text.charAt(i))) {
                i++;
                continue;
            }
            List<Group> groups = groups(text, i);
            i = groups.getLast().end();
            addFrom(text, groups, found);
        }
        return found;
    }

    /** Groups of figures with one separator between each, from {@code start} on. */
    private static List<Group> groups(String text, int start) {
        List<Group> groups = new ArrayList<>();
        int i = start;
        while (i < text.length() && isFigure(text.charAt(i))) {
            int end = i;
            StringBuilder figures = new StringBuilder();
            while (end < text.length() && isFigure(text.charAt(end))) {
                figures.append(Character.digit(text.charAt(end), 10));
                end++;
            }
            groups.add(new Group(i, end, figures.toString()));
            i = end < text.length() && Separators.isOne(text.charAt(end)) ? end + 1 : end;
            if (i == end) {
                break;
            }
        }
        return groups;
    }

    private static void addFrom(String text, List<Group> groups, List<Found> found) {
        int first = 0;
        while (first < groups.size()) {
            int last = cardFrom(text, groups, first);
            if (last >= 0) {
                found.add(new Found(groups.get(first).start(), groups.get(last).end(), Kind.CARD));
                first = last;
            }
            first++;
        }
    }

    /** The last group of the longest card that begins with the group {@code first}, or -1. */
    private static int cardFrom(String text, List<Group> groups, int first) {
        StringBuilder figures = new StringBuilder();
        int longest = -1;
        for (int last = first; last < groups.size() && figures.length() < MOST; last++) {
            figures.append(groups.get(last).figures());
            boolean everything = first == 0 && last == groups.size() - 1;
            if (figures.length() >= FEWEST
                    && figures.length() <= MOST
                    && (everything || first == last || isUsual(groups.subList(first, last + 1)))
                    && !isCompany(groups.subList(first, last + 1))
                    && !isInCode(
                            text, groups.get(first).start(), groups.get(last).end())
                    && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(figures.toString())
                    && SCHEMES.isValid(figures.toString())
                    && !Surroundings.isNotCard(before(text, groups.get(first).start()))) {
                longest = last;
            }
        }
        return longest;
    }

    /** As printed on cards: fours, or 4-6-5 and 4-6-4. */
    private static boolean isUsual(List<Group> groups) {
        List<Integer> lengths =
                groups.stream().map(group -> group.figures().length()).toList();
        return lengths.subList(0, lengths.size() - 1).stream().allMatch(length -> length == 4)
                || lengths.equals(List.of(4, 6, 5))
                || lengths.equals(List.of(4, 6, 4));
    }

    /** As French companies write their SIRET. */
    private static boolean isCompany(List<Group> groups) {
        return groups.stream().map(group -> group.figures().length()).toList().equals(List.of(3, 3, 3, 5));
    }

    /** True within letters and figures such as a parcel's number, but not after a word that is glued to the figures. */
    private static boolean isInCode(String text, int start, int end) {
        if (end < text.length() && Character.isLetter(text.charAt(end))) {
            return true;
        }
        int before = start;
        while (before > 0 && start - before < MOST && Character.isLetter(text.charAt(before - 1))) {
            before--;
        }
        return before < start && before > 0 && isFigure(text.charAt(before - 1));
    }

    private static String before(String text, int start) {
        return text.substring(Math.max(0, start - BESIDE), start);
    }

    private static boolean isFigure(char c) {
        return Character.isDigit(c);
    }
}
