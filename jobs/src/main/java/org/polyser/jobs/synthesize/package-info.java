/**
 * The synthesize job: a deterministic plan of who says what in which emotion and in what
 * conditions, shards that tasks fill from it, and the data card. How speech is made is {@link
 * org.polyser.synthesis}'s.
 */
package org.polyser.jobs.synthesize;
