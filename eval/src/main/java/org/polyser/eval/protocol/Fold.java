package org.polyser.eval.protocol;

import java.io.Serializable;

/**
 * One training of a protocol and what its model is tested on.
 *
 * @param name unlike that of any other fold of the protocol
 * @param train what may be trained on
 * @param test what is tested
 */
public record Fold(String name, UtteranceChoice train, UtteranceChoice test)
    implements Serializable {}
