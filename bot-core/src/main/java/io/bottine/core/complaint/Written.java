package io.bottine.core.complaint;

import java.util.UUID;

/**
 * Words that somebody wrote. The history holds the id alone; the body is kept apart, so that it can be erased.
 *
 * @param body already redacted; empty once erased
 */
public record Written(UUID id, String body) {

    public boolean isErased() {
        return body.isEmpty();
    }
}
