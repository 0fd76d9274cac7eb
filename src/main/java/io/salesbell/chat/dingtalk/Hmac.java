package io.salesbell.chat.dingtalk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256, with which DingTalk signs. */
public final class Hmac {
    private static final String NAME = "HmacSHA256";

    private Hmac() {}

    public static byte[] sha256(String key, String text) {
        try {
            Mac mac = Mac.getInstance(NAME);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), NAME));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
