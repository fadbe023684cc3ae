package org.polyser.jobs.featurize;

import java.io.Serializable;
import java.util.ArrayList;

/**
 * What one task decodes.
 *
 * @param recordings one after another
 */
record RecordingTask(ArrayList<PlannedRecording> recordings) implements Serializable {}
