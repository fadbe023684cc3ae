/**
 * What a recording sounds like, in so few bytes that a model can carry it for every recording that
 * it was trained on: copies are found again after another codec, rate or gain. Depends on {@link
 * org.polyser.features} only.
 */
package org.polyser.eval.content;
