package org.polyser.eval.report;

/**
 * One cell of the cross-corpus matrix.
 *
 * @param trainedOn name of the dataset that the model was trained on
 * @param testedOn name of the dataset that it was tested on
 * @param uar UAR, in [0, 1]
 * @param chance chance of that test, in [0, 1]
 */
public record TransferCell(String trainedOn, String testedOn, double uar, double chance) {}
