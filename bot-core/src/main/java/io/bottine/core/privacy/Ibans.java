package io.bottine.core.privacy;

import io.bottine.core.privacy.Redaction.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.validator.routines.IBANValidator;

/** Finds bank accounts (ISO 13616): a country, two check figures, and as many characters as the country's banks use. */
final class Ibans {

    private static final IBANValidator VALIDATOR = IBANValidator.getInstance();

    private Ibans() {}

    static List<Found> find(String text) {
        List<Found> found = new ArrayList<>();
        for (int start = 0; start + 4 < text.length(); start++) {
            boolean begins = (start == 0 || !isPart(text.charAt(start - 1)))
                    && isLetter(text.charAt(start))
                    && isLetter(text.charAt(start + 1));
            if (begins) {
                int end = end(text, start);
                if (end > 0) {
                    found.add(new Found(start, end, Kind.IBAN));
                    start = end - 1;
                }
            }
        }
        return found;
    }

    /** Where the account that begins at {@code start} ends, or -1. */
    private static int end(String text, int start) {
        String country = text.substring(start, start + 2).toUpperCase(Locale.ROOT);
        IBANValidator.Validator format = VALIDATOR.getValidator(country);
        if (format == null) {
            return -1;
        }
        StringBuilder account = new StringBuilder();
        int i = start;
        boolean separated = false;
        while (i < text.length() && account.length() < format.getIbanLength()) {
            char c = text.charAt(i);
            if (isPart(c)) {
                account.append(c);
                separated = false;
            } else if (Separators.isOne(c) && !separated) {
                separated = true;
            } else {
                return -1;
            }
            i++;
        }
        boolean whole = i == text.length() || !isPart(text.charAt(i));
        return whole && VALIDATOR.isValid(account.toString().toUpperCase(Locale.ROOT)) ? i : -1;
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isPart(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}
