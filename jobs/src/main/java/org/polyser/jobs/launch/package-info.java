/**
 * The launcher: from {@code polyser JOB key=value} to a {@code spark-submit} command and the true
 * exit code. {@link JobArguments} is also how the jobs read their own command line. Depends on
 * {@link org.polyser.config}, Typesafe Config and, to size a training, {@link
 * org.polyser.training.memory}. Spark and Hadoop are child processes here: no type of theirs is
 * used, but in {@code PrintLocation}, which is such a process.
 */
package org.polyser.jobs.launch;
