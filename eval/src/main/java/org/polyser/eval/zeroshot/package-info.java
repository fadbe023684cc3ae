/**
 * The zero-shot decision: a speech embedding against the embeddings of the candidate labels. Plain
 * arrays in, a {@link org.polyser.eval.zeroshot.Posterior} out, calibrated if wanted. Depends on
 * the aligner and on an optimiser.
 */
package org.polyser.eval.zeroshot;
