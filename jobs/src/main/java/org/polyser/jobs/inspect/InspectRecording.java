package org.polyser.jobs.inspect;

import com.typesafe.config.Config;
import java.io.IOException;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.Waveform;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.audio.resampling.Resampler;
import org.polyser.config.InvalidInputException;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.features.LogMelExtractor;
import org.polyser.features.picture.LogMelPicture;
import org.polyser.features.picture.RecordingCaption;
import org.polyser.jobs.launch.JobArguments;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.recordings.RecordingOpener;
import org.polyser.jobs.spark.JobRunner;

/**
 * Draws the log-mel of one recording. Input: a recording, its location any that Hadoop reads.
 * Output: an SVG file.
 *
 * <pre>
 *   submit-scripts/polyser featurize --inspect RECORDING [output=log-mel.svg] [channel=0]
 * </pre>
 */
public final class InspectRecording {

  private InspectRecording() {}

  /** Runs from the command line. */
  public static void main(String[] args) {
    System.exit(JobRunner.exitCodeWithoutSpark(JobName.FEATURIZE, args, InspectRecording::run));
  }

  private static void run(JobArguments arguments, Config config) throws IOException {
    String recording = arguments.inspected().orElseThrow();
    InspectConfig inspect = InspectConfig.from(config);
    String svg = picture(recording, inspect.channel(), LogMelConfig.from(config));
    String output = inspect.output(SingleFile.name(recording));
    SingleFile.write(output, svg);
    System.out.println("log-mel of " + recording + " in " + output);
  }

  private static String picture(String recording, int channel, LogMelConfig logMel)
      throws IOException {
    try (RecordingOpener opener = new RecordingOpener()) {
      Waveform waveform = AudioDecoder.decode(opener.open(SingleFile.uri(recording)));
      return LogMelPicture.svg(
          logMel(waveform, channel, logMel),
          logMel,
          caption(SingleFile.name(recording), waveform, channel));
    } catch (RejectedAudioException e) {
      throw new InvalidInputException(
          recording + " must be a recording that can be featurized, got " + e.getMessage());
    }
  }

  private static FeatureMatrix logMel(Waveform waveform, int channel, LogMelConfig config)
      throws RejectedAudioException {
    if (channel < 0 || channel >= waveform.numChannels()) {
      throw new RejectedAudioException(
          RejectionCode.NO_SUCH_CHANNEL, "channel " + channel + " of " + waveform.numChannels());
    }
    float[] samples =
        Resampler.resample(waveform.channel(channel), waveform.sampleRate(), config.sampleRate());
    FeatureMatrix features = new LogMelExtractor(config).extract(samples);
    if (features.numFrames() == 0) {
      throw new RejectedAudioException(RejectionCode.TOO_SHORT, "shorter than a frame");
    }
    return features;
  }

  private static RecordingCaption caption(String name, Waveform waveform, int channel) {
    return new RecordingCaption(
        name, waveform.durationSeconds(), waveform.sampleRate(), waveform.numChannels(), channel);
  }
}
