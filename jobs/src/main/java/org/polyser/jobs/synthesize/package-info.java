/**
 * A small synthetic corpus of emotional speech in many languages: a deterministic plan of who says
 * what in which prosody, and an engine that says it. The plan and the engine are plain Java and
 * depend on {@link org.polyser.config} and Typesafe Config only; espeak-ng is a child process.
 */
package org.polyser.jobs.synthesize;
