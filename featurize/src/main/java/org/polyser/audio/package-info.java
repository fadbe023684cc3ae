/**
 * What decoding is about: a recording's bytes and samples, their bounds, and why a recording is
 * rejected. The packages below build on this one; none of them knows Spark or Hadoop.
 */
package org.polyser.audio;
