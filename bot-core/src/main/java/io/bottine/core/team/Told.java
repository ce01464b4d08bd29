package io.bottine.core.team;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a platform told of its people and groups: renewed in the background every ten minutes, and served up to a day old while
 * the platform is silent. Bounded; the least used goes first.
 *
 * @param <K> what the platform is asked by
 * @param <V> what it tells
 */
public final class Told<K, V> {

    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration STALE = Duration.ofHours(24);

    private final Function<K, Optional<V>> source;
    private final AsyncLoadingCache<K, @Nullable V> told;

    /**
     * @param most entries kept
     * @param source asks the platform, which may block; empty where it is silent
     */
    public Told(int most, Executor background, Function<K, Optional<V>> source) {
        this.source = source;
        this.told = Caffeine.newBuilder()
                .maximumSize(most)
                .refreshAfterWrite(FRESH)
                .expireAfterWrite(STALE)
                .executor(background)
                .buildAsync(this::load);
    }

    /** Null is kept nowhere; where there is an older copy it stays for another ten minutes. */
    private @Nullable V load(K key) {
        return source.apply(key).or(() -> recall(key)).orElse(null);
    }

    /** What is known without asking. */
    public Optional<V> recall(K key) {
        @Nullable CompletableFuture<@Nullable V> known = told.getIfPresent(key);
        return known == null ? Optional.empty() : Optional.ofNullable(known.getNow(null));
    }

    /**
     * Asked if need be; may block.
     *
     * @return empty where the platform is silent and never told before
     */
    public Optional<V> ask(K key) {
        CompletableFuture<@Nullable V> asked = told.get(key);
        Optional<V> answer = Optional.ofNullable(asked.join());
        if (answer.isEmpty()) {
            // Caffeine takes silence out only after it told of it: whoever asks next must not find it there.
            told.asMap().remove(key, asked);
        }
        return answer;
    }

    /** The platform said that this changed. */
    public void forget(K key) {
        told.synchronous().invalidate(key);
    }
}
