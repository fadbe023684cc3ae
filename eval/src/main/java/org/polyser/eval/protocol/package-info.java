/**
 * Which utterances are tested, and what the model already knew of them. Depends on the JDK only.
 */
package org.polyser.eval.protocol;
