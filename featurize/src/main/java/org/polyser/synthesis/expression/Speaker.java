package org.polyser.synthesis.expression;

import java.io.Serializable;

/**
 * One speaker: a voice of the engine, and how this speaker departs from it in everything they say.
 *
 * @param name such as {@code m5ser/de-s1}
 * @param variant the engine's name of the voice, without the language
 * @param own departure from the voice as the engine has it
 * @param tract frequencies of the formants as a multiple of the engine's, about 1: above for a
 *     shorter vocal tract
 */
public record Speaker(String name, String variant, Expression own, double tract)
    implements Serializable {}
