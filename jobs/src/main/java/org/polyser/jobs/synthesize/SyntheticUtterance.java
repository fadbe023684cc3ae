package org.polyser.jobs.synthesize;

import java.io.Serializable;

/**
 * One utterance to be spoken.
 *
 * @param utteranceId unique, such as {@code synthetic/de-s1-angry-3}
 * @param language BCP-47
 * @param voice of espeak-ng with its variant, such as {@code de+f2}
 * @param speaker such as {@code synthetic/de-s1}
 * @param emotion which the prosody expresses
 * @param text without emotion of its own
 * @param prosody how it is spoken
 */
public record SyntheticUtterance(
    String utteranceId,
    String language,
    String voice,
    String speaker,
    String emotion,
    String text,
    Prosody prosody)
    implements Serializable {}
