package io.bottine.discord;

import java.net.URI;
import java.util.Optional;

/**
 * What the adapter is told by whoever starts it.
 *
 * @param token the bot's
 * @param api the address of Discord's REST API, with a slash at its end
 * @param gateway where events come from, such as a peer for trials; empty for where the API says
 * @param proxy to reach Discord by
 * @param atOnce how many interactions are worked on at the same time; beyond it, people are told to try again
 */
public record DiscordSettings(
        String token, URI api, Optional<URI> gateway, Shards shards, Optional<URI> proxy, int atOnce) {

    /** Discord's own address. */
    public static final URI API = URI.create("https://discord.com/api/v10/");

    /**
     * The part of all guilds that this process serves. Direct messages come to shard 0.
     *
     * @param from the first shard
     * @param to the last
     * @param total how many there are in all processes together
     */
    public record Shards(int from, int to, int total) {

        /** All there is, up to 2,500 guilds, beyond which Discord wants more of them. */
        public static final Shards ONE = new Shards(0, 0, 1);

        /** As it is set: {@code 0-3/8}; empty for anything else. */
        public static Optional<Shards> read(String text) {
            String[] parts = text.matches("\\d{1,5}-\\d{1,5}/\\d{1,5}") ? text.split("[-/]") : new String[] {};
            if (parts.length == 0) {
                return Optional.empty();
            }
            Shards read =
                    new Shards(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            return Optional.of(read).filter(shards -> shards.from <= shards.to && shards.to < shards.total);
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "DiscordSettings[api=" + api + ", gateway=" + gateway + ", shards=" + shards + "]";
    }
}
