/**
 * Finds code on the incubating Vector API without needing it: classes named {@code Vector*} are
 * compiled by themselves and loaded by name, where the JVM has the module.
 */
package org.polyser.simd;
