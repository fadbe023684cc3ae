/** The job that turns corpus folders into one validated manifest. */
package org.polyser.jobs.manifest;
