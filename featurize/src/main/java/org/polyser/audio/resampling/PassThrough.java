package org.polyser.audio.resampling;

/** Leaves a signal as it is. */
final class PassThrough implements RateConverter {

  private float[] output = new float[0];

  @Override
  public int accept(float[] samples, int first, int count) {
    if (output.length < count) {
      output = new float[count];
    }
    System.arraycopy(samples, first, output, 0, count);
    return count;
  }

  @Override
  public void finish(int count) {}

  @Override
  public float[] output() {
    return output;
  }
}
