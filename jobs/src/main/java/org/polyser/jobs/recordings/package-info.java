/**
 * Where recordings lie and how their bytes are read: loose files, members of tar archives, plain or
 * gzipped, and records of SequenceFiles, at any location that Hadoop reads. Depends on Hadoop, on
 * Commons Compress and on {@code org.polyser.audio}; Spark only to look many of them up at once.
 */
package org.polyser.jobs.recordings;
