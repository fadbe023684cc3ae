/** The job that finds the emotions in unlabelled recordings. */
package org.polyser.jobs.score;
