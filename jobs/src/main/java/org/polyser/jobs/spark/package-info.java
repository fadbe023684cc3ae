/**
 * What all jobs share: how one is run and ends, the columns of the tables between them, and files
 * through Hadoop. May depend on everything but the jobs themselves.
 */
package org.polyser.jobs.spark;
