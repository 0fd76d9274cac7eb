package io.salesbell.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The hashes of the journal: what an entry says, and how it hangs on the one before it. */
final class Sealing {
    private static final byte[] START = new byte[32];

    private Sealing() {}

    /** The facts that stay when a payload is erased on request; the link covers them. */
    record Facts(
            UUID id,
            @Nullable UUID member,
            long atMillis,
            String source,
            String kind,
            String subjectKind,
            UUID subject,
            String contentHash) {}

    /** What an organization's first entry hangs on. */
    static byte[] start() {
        return START.clone();
    }

    /** The hash of the salted payload, in hexadecimal. */
    static String content(byte[] salt, String payload) {
        MessageDigest digest = sha256();
        digest.update(salt);
        return HexFormat.of().formatHex(digest.digest(payload.getBytes(StandardCharsets.UTF_8)));
    }

    static byte[] link(byte[] previous, long seq, Facts facts) {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(seq).array());
        List<?> words = Arrays.asList(
                facts.id(),
                facts.member(),
                facts.atMillis(),
                facts.source(),
                facts.kind(),
                facts.subjectKind(),
                facts.subject());
        digest.update(words.toString().getBytes(StandardCharsets.UTF_8));
        return digest.digest(facts.contentHash().getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
