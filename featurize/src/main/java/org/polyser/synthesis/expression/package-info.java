/**
 * What distinguishes one way of speaking from another: cues with units, their distributions by
 * emotion and between speakers ({@code expression.conf}, with sources), and draws from these that
 * depend on a seed and a name alone. Depends on {@link org.polyser.config} and Typesafe Config.
 */
package org.polyser.synthesis.expression;
