/**
 * The zero-shot decision: a speech embedding against the embeddings of the candidate labels. Plain
 * arrays in, a {@link org.polyser.eval.zeroshot.Posterior} out. Depends on the JDK only.
 */
package org.polyser.eval.zeroshot;
