package org.polyser.aligner.layer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Where frames lie while they are convolved. Frames are rows of one matrix, utterance after
 * utterance, with zeros between them that serve as padding at the end of one and at the beginning
 * of the next. Utterance n has {@code rows · stride} rows, so that every {@code stride} rows read
 * as one make a matrix {@code [chunks, stride · C]} in which the window of convolved frame t of
 * utterance n begins in row {@code n · rows + t}. A convolution is then a sum of matrix products of
 * that matrix, moved by a row each, and nothing is copied for it.
 *
 * @param examples utterances, N
 * @param frames of each of them, T
 * @param kernel of the convolution [frames], odd; {@code kernel / 2} zeros are padded on either
 *     side
 * @param stride of the convolution [frames]
 */
record PaddedFrames(int examples, int frames, int kernel, int stride) {

  /**
   * @param input {@code [N, C, T]}
   */
  static PaddedFrames of(INDArray input, int kernel, int stride) {
    return new PaddedFrames((int) input.size(0), (int) input.size(2), kernel, stride);
  }

  /** Convolved frames of an utterance, {@code ⌈T / stride⌉}. */
  int convolved() {
    return ceilDiv(frames, stride);
  }

  /** Rows of convolved frames an utterance; those past {@link #convolved} mean nothing. */
  int rows() {
    int data = ceilDiv(padding() + frames, stride);
    return Math.max(data, convolved() - 1 + ceilDiv(padding() + 1, stride));
  }

  /** Rows of convolved frames in all. */
  int allRows() {
    return examples * rows();
  }

  /** Matrix products that a convolution takes. */
  int products() {
    return ceilDiv(kernel, stride);
  }

  private int padding() {
    return kernel / 2;
  }

  private static int ceilDiv(int dividend, int divisor) {
    return -Math.floorDiv(-dividend, divisor);
  }

  /** Shape of the frames as chunks, {@code [chunks, stride · C]}. */
  long[] shape(long channels) {
    return new long[] {allRows() + products() - 1, stride * channels};
  }

  /**
   * Lays frames out.
   *
   * @param input {@code [N, C, T]}
   * @return {@code [chunks, stride · C]}
   */
  INDArray padded(INDArray input) {
    INDArray chunks = Nd4j.create(input.dataType(), shape(input.size(1)), 'c');
    framesOf(chunks).assign(input.permute(0, 2, 1));
    return chunks;
  }

  /** The frames in a matrix of chunks, {@code [N, T, C]}; a view. */
  INDArray framesOf(INDArray chunks) {
    long channels = chunks.size(1) / stride;
    return chunks
        .get(first(allRows()), NDArrayIndex.all())
        .reshape('c', examples, (long) rows() * stride, channels)
        .get(
            NDArrayIndex.all(),
            NDArrayIndex.interval(padding(), padding() + frames),
            NDArrayIndex.all());
  }

  /** Rows {@code [allRows, C]} as {@code [N, rows, C]}; a view. */
  INDArray byExample(INDArray allRows) {
    return allRows.reshape('c', examples, rows(), allRows.size(1));
  }

  /** The convolved frames in rows {@code [allRows, C]}, as {@code [N, C, T']}; a view. */
  INDArray convolvedOf(INDArray rows) {
    return byExample(rows)
        .get(NDArrayIndex.all(), first(convolved()), NDArrayIndex.all())
        .permute(0, 2, 1);
  }

  /**
   * @param convolved {@code [N, C, T']}
   * @return rows {@code [allRows, C]}, zero where they mean nothing
   */
  INDArray rowsOf(INDArray convolved) {
    INDArray rows =
        Nd4j.create(convolved.dataType(), new long[] {allRows(), convolved.size(1)}, 'c');
    convolvedOf(rows).permute(0, 2, 1).assign(convolved.permute(0, 2, 1));
    return rows;
  }

  /**
   * Which rows are valid convolved frames.
   *
   * @param mask of the frames {@code [N, T]}, or {@code null} where all are valid
   * @return {@code [allRows, 1]}, 1 or 0
   */
  INDArray valid(INDArray mask, INDArray like) {
    INDArray valid = Nd4j.create(like.dataType(), new long[] {examples, rows()}, 'c');
    INDArray within = valid.get(NDArrayIndex.all(), first(convolved()));
    within.assign(mask == null ? Nd4j.onesLike(within) : everyStride(mask, stride));
    return valid.reshape('c', allRows(), 1);
  }

  private static INDArrayIndex first(long count) {
    return NDArrayIndex.interval(0, count);
  }

  /**
   * The mask of convolved frames: every stride-th of that of the frames below, the first of every
   * {@code stride} that are read as one.
   *
   * @param mask {@code [N, T]}
   * @return {@code [N, ⌈T / stride⌉]}
   */
  static INDArray everyStride(INDArray mask, int stride) {
    long examples = mask.size(0);
    long convolved = ceilDiv((int) mask.size(1), stride);
    INDArray padded = Nd4j.create(mask.dataType(), new long[] {examples, convolved * stride}, 'c');
    padded.get(NDArrayIndex.all(), first(mask.size(1))).assign(mask);
    INDArray chunks = padded.reshape('c', examples * convolved, stride);
    return chunks.getColumn(0).dup('c').reshape('c', examples, convolved);
  }

  /** The part of the chunks that the n-th product reads, {@code [allRows, width · C]}; a view. */
  INDArray part(INDArray chunks, int product) {
    long channels = chunks.size(1) / stride;
    return chunks.get(
        NDArrayIndex.interval(product, product + allRows()), first(width(product) * channels));
  }

  /**
   * What the n-th product takes of the weights {@code [kernel, C, C']}, as {@code [width · C, C']};
   * a view. By way of a vector: ND4J takes an interval of the rows of a view for empty where it
   * begins past the view's length in the memory that it is a view of.
   */
  INDArray weights(INDArray weights, int product) {
    long tap = weights.size(1) * weights.size(2);
    long from = (long) product * stride * tap;
    return weights
        .reshape(weights.length())
        .get(NDArrayIndex.interval(from, from + width(product) * tap))
        .reshape('c', -1, weights.size(2));
  }

  /** Frames of a chunk that the n-th product reads. */
  int width(int product) {
    return Math.min(stride, kernel - product * stride);
  }
}
