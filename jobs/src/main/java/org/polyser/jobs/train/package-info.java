/** The job that trains an aligner on features. */
package org.polyser.jobs.train;
