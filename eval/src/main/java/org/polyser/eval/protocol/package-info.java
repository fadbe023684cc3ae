/**
 * Which utterances are trained on and tested, and what the model already knew of them. Pure
 * functions of facts about utterances; depends on the configuration's rules, provenance and Jackson
 * only.
 */
package org.polyser.eval.protocol;
