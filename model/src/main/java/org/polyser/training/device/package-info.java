/**
 * Which device a worker computes on: what the backend of ND4J offers, and the rules by which an
 * assigned device is accepted or refused. May depend on ND4J; nothing of Spark or Hadoop.
 */
package org.polyser.training.device;
