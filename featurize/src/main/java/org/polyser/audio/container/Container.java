package org.polyser.audio.container;

import java.util.List;
import java.util.Optional;
import org.polyser.audio.AudioReader;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.ffmpeg.FfmpegPackets;

/**
 * A format that one of ffmpeg's demultiplexers cuts into packets, after its mark was found.
 *
 * @param demultiplexer ffmpeg's name of it
 * @param position of the mark
 * @param mark Latin-1 characters
 */
public record Container(String demultiplexer, int position, String mark) {

  private static final List<Container> ALL =
      List.of(
          new Container("mov", 4, "ftyp"),
          new Container("matroska", 0, "\u001aE\u00df\u00a3"),
          new Container("mov", 4, "moov"),
          new Container("mov", 4, "mdat"),
          new Container("mov", 4, "wide"),
          new Container("mov", 4, "free"),
          new Container("mov", 4, "skip"),
          new Container("mov", 4, "pnot"),
          new Container("caf", 0, "caff"),
          new Container("au", 0, ".snd"),
          new Container("w64", 0, "riff.\u0091\u00cf\u0011"),
          new Container("asf", 0, "0&\u00b2u\u008ef\u00cf\u0011"),
          new Container("wv", 0, "wvpk"),
          new Container("tta", 0, "TTA1"),
          new Container("ape", 0, "MAC "));

  public static Optional<AudioReader> open(InputWindow input) throws RejectedAudioException {
    for (Container container : ALL) {
      if (input.startsWith(container.position, container.mark)) {
        container.requireWhole(input);
        return Optional.of(FfmpegPackets.open(input.recording(), container.demultiplexer));
      }
    }
    return Optional.empty();
  }

  private void requireWhole(InputWindow input) throws RejectedAudioException {
    switch (demultiplexer) {
      case "mov" -> Mp4Boxes.requirePlausible(input);
      case "matroska" -> MatroskaSegment.requireWhole(input);
      default -> {}
    }
  }
}
