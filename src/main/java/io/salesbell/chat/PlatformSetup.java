package io.salesbell.chat;

import java.util.List;
import java.util.Map;

/**
 * How a platform is set up on the console's set-up page: the keys somebody pastes, and what a test of them finds. There
 * also while the platform itself is off.
 */
public interface PlatformSetup {

    /** The platform's name: what its conversations are called by. */
    String platform();

    /** What the section is headed. */
    Text title();

    /** One key: the property of the environment that it stands for; a {@code secret} one is never shown again. */
    record Key(String property, Text label, Text hint, boolean secret) {}

    /** The keys in the order they are asked for. */
    List<Key> keys();

    /** Asks the platform with these keys, by property; one sentence for each thing missing or wrong, none when all is well. */
    List<Text> missing(Map<String, String> keys);
}
