/**
 * Training by parameter averaging on Spark executors through dl4j-spark. The one package of this
 * module that may depend on Spark and Hadoop.
 */
package org.polyser.training.spark;
