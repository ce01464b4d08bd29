package io.bottine.core.seal;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.XChaCha20Poly1305Key;
import com.google.crypto.tink.aead.XChaCha20Poly1305Parameters.Variant;
import com.google.crypto.tink.subtle.Random;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Seals what must not be read in the database, with the keys of {@code BOTTINE_KEY}: each 32 bytes in base64, separated by
 * commas. The first seals, all open, so that a key is changed by writing a new one before it.
 *
 * <p>Sealed with XChaCha20-Poly1305, whose nonces are long enough to be drawn at random for ever. What is sealed carries a mark
 * of its key, and opens only for the purpose it was sealed for.
 */
public final class Vault {

    private static final int KEY_BYTES = 32;

    /** Tink's own mark: a version, and four bytes that name the key. */
    private static final int MARK_BYTES = 5;

    private final Aead aead;
    private final byte[] firstMark;

    private Vault(Aead aead, byte[] firstMark) {
        this.aead = aead;
        this.firstMark = firstMark;
    }

    /**
     * The vault of these keys.
     *
     * @param keys as {@code BOTTINE_KEY} holds them
     * @return empty where one of them is not 32 bytes in base64
     */
    @AccessesPartialKey // the operator's key has no keyset around it
    public static Optional<Vault> of(String keys) {
        Map<Integer, byte[]> byId = new LinkedHashMap<>();
        try {
            for (String written : keys.split(",", -1)) {
                byte[] key = Base64.getDecoder().decode(written.strip());
                if (key.length != KEY_BYTES) {
                    return Optional.empty();
                }
                byId.putIfAbsent(ByteBuffer.wrap(sha256(key)).getInt(), key);
            }
            KeysetHandle.Builder handle = KeysetHandle.newBuilder();
            byte[] firstMark = new byte[0];
            for (Map.Entry<Integer, byte[]> each : byId.entrySet()) {
                XChaCha20Poly1305Key key = XChaCha20Poly1305Key.create(
                        Variant.TINK,
                        SecretBytes.copyFrom(each.getValue(), InsecureSecretKeyAccess.get()),
                        each.getKey());
                KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(key).withFixedId(each.getKey());
                if (handle.size() == 0) {
                    entry.makePrimary();
                    firstMark = key.getOutputPrefix().toByteArray();
                }
                handle.addEntry(entry);
            }
            return Optional.of(new Vault(handle.build().getPrimitive(AeadConfig2026.get(), Aead.class), firstMark));
        } catch (IllegalArgumentException | GeneralSecurityException unusable) {
            return Optional.empty(); // the message may quote the key
        }
    }

    /** A new key, as it stands in {@code BOTTINE_KEY}. */
    public static String newKey() {
        return Base64.getEncoder().encodeToString(Random.randBytes(KEY_BYTES));
    }

    /**
     * Seals a text.
     *
     * @param purpose what it is sealed for: it opens for nothing else
     * @return letters, digits, {@code -} and {@code _}, different each time
     */
    public String seal(String purpose, String text) {
        try {
            byte[] sealed = aead.encrypt(utf8(text), utf8(purpose));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("cannot seal", impossible);
        }
    }

    /**
     * Opens what was sealed.
     *
     * @return empty where none of the keys opens it, or it is no longer what was sealed for this purpose
     */
    public Optional<Opened> open(String purpose, String sealed) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            String text = new String(aead.decrypt(bytes, utf8(purpose)), StandardCharsets.UTF_8);
            return Optional.of(new Opened(text, !Arrays.equals(firstMark, Arrays.copyOf(bytes, MARK_BYTES))));
        } catch (IllegalArgumentException | GeneralSecurityException closed) {
            return Optional.empty();
        }
    }

    /**
     * What was sealed.
     *
     * @param old true where a later key than the first opened it: it wants to be sealed again
     */
    public record Opened(String text, boolean old) {

        @Override
        public String toString() {
            return "Opened[old=" + old + "]";
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK has it
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
