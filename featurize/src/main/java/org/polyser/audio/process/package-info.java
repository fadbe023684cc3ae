/**
 * Decoding in a process of its own, so that a native decoder that crashes costs one recording and
 * not all that its JVM holds. Depends on {@code org.polyser.audio} only.
 */
package org.polyser.audio.process;
