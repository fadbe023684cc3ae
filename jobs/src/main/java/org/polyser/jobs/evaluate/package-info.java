/** The job that measures an aligner per dataset and language. */
package org.polyser.jobs.evaluate;
