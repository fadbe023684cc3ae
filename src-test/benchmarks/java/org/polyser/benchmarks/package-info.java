/**
 * What the features cost: JMH benchmarks, and timings by CPU time to set beside other programs.
 * Built in the Maven profile {@code benchmarks} only; depends on {@code org.polyser.features}.
 */
package org.polyser.benchmarks;
