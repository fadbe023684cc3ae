/** The job that turns the recordings of manifests into log-mel features. */
package org.polyser.jobs.featurize;
