package io.bottine.app;

import java.util.regex.Pattern;

/** Takes secrets out of what is shown. */
final class Secrets {

    static final String MASK = "***";

    /** The password before the host; up to the last at-sign before the path, since passwords may hold one. */
    private static final Pattern USER_INFO = Pattern.compile("(://[^:/?#]*):[^/?#]*@");

    private static final Pattern PARAMETER =
            Pattern.compile("(?i)([?&;][^=&;]*(?:password|secret|token|key)[^=&;]*=)[^&;]*");

    private Secrets() {}

    static String masked(String address) {
        String masked = USER_INFO.matcher(address).replaceAll("$1:" + MASK + "@");
        return PARAMETER.matcher(masked).replaceAll("$1" + MASK);
    }
}
