package org.polyser.training;

import java.util.List;
import org.polyser.text.EncodedPrompts;
import org.polyser.training.augmentation.Augmentation;

/**
 * What a stage trains on.
 *
 * @param examples its training set
 * @param prompts of the labels of all stages
 * @param augmentation of the frames
 */
public record StageData(
    List<TrainingExample> examples, EncodedPrompts prompts, Augmentation augmentation) {}
