/**
 * What the features and the training cost: JMH benchmarks, timings by CPU time to set beside other
 * programs, and memory. Built in the Maven profile {@code benchmarks} only.
 */
package org.polyser.benchmarks;
