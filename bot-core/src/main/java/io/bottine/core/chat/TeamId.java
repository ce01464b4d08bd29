package io.bottine.core.chat;

/**
 * A team: a Slack workspace, a Discord guild, or the console. Every row and every query names one.
 *
 * @param platform {@code console}, {@code slack} or {@code discord}: also the lane its messages leave by
 * @param id the platform's own id, opaque to the core
 */
public record TeamId(String platform, String id) {

    /** The team as one word, {@code platform:id}. */
    public String value() {
        return platform + ":" + id;
    }

    /** Reads what {@link #value()} wrote. */
    public static TeamId of(String value) {
        int colon = value.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("not a team: " + value);
        }
        return new TeamId(value.substring(0, colon), value.substring(colon + 1));
    }
}
