/**
 * The model card: what people read of a model folder before they use it, written from what is in
 * the folder and from nothing else. May depend on the shape, history and provenance of an aligner.
 */
package org.polyser.card;
