/**
 * Linear models that an aligner is held against, from Spark MLlib: the one package of this module
 * that knows Spark. Knows vectors and labels, and nothing of jobs.
 */
package org.polyser.eval.spark;
