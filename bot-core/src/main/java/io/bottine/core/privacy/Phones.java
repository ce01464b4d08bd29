package io.bottine.core.privacy;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import io.bottine.core.privacy.Redaction.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds telephone numbers of the regions that the bot serves, and of the whole world where a country code is given. */
final class Phones {

    private static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();

    /** Where a number without a country code may be from; the sender's own region is asked first. Canada is read as the US are. */
    private static final List<String> REGIONS = List.of("FR", "US", "BE", "CH", "GB");

    private static final int FEWEST_FIGURES = 7;
    private static final int MOST_CHARACTERS = 200;

    /** Candidates that turn out to be none, among so many characters. */
    private static final int MOST_TRIES = 20;

    private static final int NORTH_AMERICA = 1;

    /** As long as a candidate's surroundings may matter. */
    private static final int BESIDE = 40;

    private static final Pattern STARTS_LIKE_DATE = Pattern.compile(
            "(?:\\d{1,2}[ ./-]\\d{1,2}[ ./-](?:19|20)\\d\\d|(?:19|20)\\d\\d[ ./-]\\d\\d[ ./-]\\d\\d)(?!\\d).*");
    private static final Pattern BARE = Pattern.compile("\\d+");
    private static final String JOINING = "+-‐‑–.()/ \u00A0\u202F\t";

    private Phones() {}

    static List<Found> find(String text, Locale region) {
        Set<String> regions = new LinkedHashSet<>();
        if (UTIL.getSupportedRegions().contains(region.getCountry())) {
            regions.add(region.getCountry());
        }
        regions.addAll(REGIONS);
        List<Found> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (!isJoined(text.charAt(i))) {
                i++;
                continue;
            }
            int start = i;
            int figures = 0;
            while (i < text.length() && isJoined(text.charAt(i)) && i - start < MOST_CHARACTERS) {
                figures += Character.isDigit(text.charAt(i)) ? 1 : 0;
                i++;
            }
            if (figures >= FEWEST_FIGURES) {
                addWithin(text, start, i, regions, found);
            }
        }
        return found;
    }

    /**
     * Only where figures are many is the library asked: its own search through a long text takes seconds. What one region's
     * reading finds, the next region's does not see.
     */
    private static void addWithin(String text, int start, int end, Set<String> regions, List<Found> found) {
        int from = Math.max(0, start - 1);
        StringBuilder part = new StringBuilder(text.substring(from, Math.min(text.length(), end + 1)));
        List<Found> here = new ArrayList<>();
        for (String region : regions) {
            if (part.chars().filter(Character::isDigit).count() < FEWEST_FIGURES) {
                break;
            }
            for (PhoneNumberMatch match : UTIL.findNumbers(part.toString(), region, Leniency.VALID, MOST_TRIES)) {
                Found one = new Found(from + match.start(), from + match.end(), Kind.PHONE);
                if (isMeant(text, one, match)) {
                    here.add(one);
                }
            }
            for (Found one : here) {
                for (int i = one.start() - from; i < one.end() - from; i++) {
                    part.setCharAt(i, Redaction.HIDDEN);
                }
            }
        }
        here.sort(Comparator.comparingInt(Found::start));
        found.addAll(here);
    }

    private static boolean isMeant(String text, Found one, PhoneNumberMatch match) {
        String before = text.substring(Math.max(0, one.start() - BESIDE), one.start());
        String after = text.substring(one.end(), Math.min(text.length(), one.end() + BESIDE));
        if (match.rawString().startsWith("+")) {
            return true;
        }
        if (STARTS_LIKE_DATE.matcher(match.rawString()).matches()
                || Surroundings.isUnit(after)
                || Surroundings.isReference(before)
                || isInNumber(before, after)) {
            return false;
        }
        boolean bare = BARE.matcher(match.rawString()).matches();
        return !bare || match.number().getCountryCode() != NORTH_AMERICA || Surroundings.isPhone(before);
    }

    /** A part of a longer number, such as an order's, is no telephone's. */
    private static boolean isInNumber(String before, String after) {
        return before.matches("(?s).*[\\d][-./]$")
                || after.matches("(?s)^[-./,]\\d.*")
                || before.matches("(?s).*\\d$")
                || after.matches("(?s)^\\d.*");
    }

    private static boolean isJoined(char c) {
        return Character.isDigit(c) || JOINING.indexOf(c) >= 0;
    }
}
