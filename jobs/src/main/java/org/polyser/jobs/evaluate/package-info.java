/**
 * The job that measures an aligner per dataset and language, or trains one for every fold of a
 * protocol, by the train job's own code, and measures those.
 */
package org.polyser.jobs.evaluate;
