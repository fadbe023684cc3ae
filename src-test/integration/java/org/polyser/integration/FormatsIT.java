package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.Waveform;
import org.polyser.audio.decoding.AudioDecoder;

/**
 * Every format, encoded by {@code ffmpeg} or {@code sox} and decoded by PolySER and by them: the
 * same samples if lossless, the same length and nearly the same samples if not.
 */
class FormatsIT {

  /** Power of the difference of two decoders relative to the signal's: 20 dB below. */
  private static final double MAX_DIFFERENCE = 0.01;

  @TempDir private static Path folder;

  private static CodecCommands commands;

  @BeforeAll
  static void find_programs() {
    CodecCommands.assumeInstalled("ffmpeg");
    commands = new CodecCommands(folder);
  }

  @ParameterizedTest(name = "{0} {1} {2} Hz {3} channels")
  @CsvSource(
      textBlock =
          """
          a.wav,  -c:a pcm_u8,     8000, 1
          a.wav,  -c:a pcm_s16le, 16000, 1
          a.wav,  -c:a pcm_s16le, 44100, 2
          a.wav,  -c:a pcm_s16le, 48000, 6
          a.wav,  -c:a pcm_s16le,192000, 8
          a.wav,  -c:a pcm_s24le, 48000, 3
          a.wav,  -c:a pcm_s32le, 11025, 2
          a.wav,  -c:a pcm_f32le, 96000, 4
          a.wav,  -c:a pcm_f64le, 22050, 5
          a.wav,  -c:a pcm_mulaw,  8000, 2
          a.wav,  -c:a pcm_alaw,   8000, 1
          a.wav,  -c:a pcm_s16le -rf64 always, 32000, 7
          a.w64,  -c:a pcm_s16le, 16000, 2
          a.caf,  -c:a pcm_s16be, 44100, 2
          a.au,   -c:a pcm_s16be, 16000, 1
          a.au,   -c:a pcm_mulaw,  8000, 1
          b.wav,  -f aiff -c:a pcm_s16be, 16000, 1
          a.aiff, -c:a pcm_s8,     8000, 1
          a.aiff, -c:a pcm_s24be, 48000, 2
          a.aiff, -c:a pcm_s32be, 44100, 6
          a.aifc, -f aiff -c:a pcm_s16le, 44100, 2
          a.aifc, -f aiff -c:a pcm_f32be, 16000, 1
          a.aifc, -f aiff -c:a pcm_f64be, 96000, 2
          a.aifc, -f aiff -c:a pcm_alaw,   8000, 1
          a.aifc, -f aiff -c:a pcm_mulaw,  8000, 2
          a.flac, -sample_fmt s16,         8000, 1
          a.flac, -sample_fmt s16 -compression_level 0,  16000, 1
          a.flac, -sample_fmt s16 -compression_level 12, 16000, 2
          a.flac, -sample_fmt s16 -lpc_type none, 44100, 2
          a.flac, -sample_fmt s16 -ch_mode mid_side, 44100, 2
          a.flac, -sample_fmt s16 -ch_mode left_side, 44100, 2
          a.flac, -sample_fmt s16 -ch_mode right_side, 44100, 2
          a.flac, -sample_fmt s32 -bits_per_raw_sample 24, 48000, 2
          a.flac, -sample_fmt s32 -lpc_type cholesky -lpc_passes 2 -max_prediction_order 32 -strict -2, 192000, 1
          a.flac, -sample_fmt s16, 96000, 8
          a.oga,  -c:a flac -sample_fmt s16, 16000, 2
          a.mka,  -c:a flac -sample_fmt s16, 44100, 1
          a.mka,  -c:a pcm_s24le,         16000, 2
          a.mov,  -c:a pcm_s16be,         48000, 2
          a.mp4,  -c:a flac -strict -2 -sample_fmt s16, 48000, 2
          a.m4a,  -c:a alac -sample_fmt s16p, 44100, 2
          a.m4a,  -c:a alac -sample_fmt s32p, 16000, 1
          a.wv,   -c:a wavpack -sample_fmt s16p, 16000, 2
          a.tta,  -c:a tta -sample_fmt s16, 44100, 2
          a.wav,  -c:a adpcm_ms,          16000, 2
          a.wav,  -c:a adpcm_ima_wav,      8000, 1
          """)
  void lossless_formats_are_decoded_to_the_sample(
      String name, String options, int sampleRate, int numChannels) throws Exception {
    Path recording = commands.ffmpeg(options, name, sampleRate, numChannels);

    Waveform actual = decode(recording, sampleRate, numChannels);

    assertArrayEquals(commands.decodedByFfmpeg(recording), interleaved(actual), 0f);
  }

  @ParameterizedTest(name = "{0} {1} {2} Hz {3} channels")
  @CsvSource(
      textBlock =
          """
          a.mp3,  -c:a libmp3lame -b:a 24k,  8000, 1
          a.mp3,  -c:a libmp3lame -b:a 48k, 16000, 1
          a.mp3,  -c:a libmp3lame -q:a 4,   22050, 2
          a.mp3,  -c:a libmp3lame -b:a 128k,44100, 2
          a.mp3,  -c:a libmp3lame -q:a 2 -joint_stereo 0, 48000, 2
          a.mp3,  -c:a libmp3lame -write_xing 0 -id3v2_version 0, 16000, 1
          a.mp3,  -c:a libmp3lame -write_id3v1 1 -metadata title=t, 32000, 1
          a.mp3,  -c:a libmp3lame -write_apetag 1 -metadata title=t, 44100, 1
          b.wav,  -c:a libmp3lame -f mp3,   16000, 1
          a.mp2,  -c:a mp2 -b:a 192k,       48000, 2
          a.wav,  -c:a libmp3lame,          44100, 2
          a.m4a,  -c:a aac,                  8000, 1
          a.m4a,  -c:a aac,                 16000, 1
          a.m4a,  -c:a aac -movflags +faststart, 44100, 2
          a.mp4,  -c:a aac -movflags frag_keyframe+empty_moov, 16000, 1
          a.m4a,  -c:a aac,                 48000, 6
          a.aac,  -c:a aac,                 16000, 1
          a.aac,  -c:a aac,                 44100, 2
          a.3gp,  -c:a aac,                 22050, 1
          a.mka,  -c:a aac,                 44100, 2
          a.ogg,  -c:a libvorbis,            8000, 1
          a.ogg,  -c:a libvorbis,           16000, 1
          a.ogg,  -c:a libvorbis,           44100, 2
          a.ogg,  -c:a libvorbis,           48000, 6
          a.ogg,  -c:a libvorbis,           96000, 1
          a.opus, -c:a libopus -b:a 16k,     8000, 1
          a.opus, -c:a libopus -b:a 24k -application voip, 16000, 1
          a.opus, -c:a libopus -frame_duration 60, 16000, 1
          a.opus, -c:a libopus,             48000, 2
          a.opus, -c:a libopus -mapping_family 1, 48000, 6
          a.opus, -c:a libopus -mapping_family 1, 48000, 8
          a.webm, -c:a libopus,             48000, 1
          a.webm, -c:a libvorbis,           44100, 2
          a.mp4,  -c:a libopus -strict -2,  48000, 2
          a.mkv,  -c:a libmp3lame,          44100, 2
          a.mka,  -c:a ac3,                 48000, 2
          a.wma,  -c:a wmav2,               44100, 2
          a.gsm,  -c:a libgsm,               8000, 1
          a.wav,  -c:a libgsm_ms,            8000, 1
          """)
  void lossy_formats_keep_length_and_sound(
      String name, String options, int sampleRate, int numChannels) throws Exception {
    Path recording = commands.ffmpeg(options, name, sampleRate, numChannels);
    boolean opus = options.contains("libopus");

    Waveform actual = decode(recording, opus ? 48_000 : sampleRate, numChannels);

    assertAlike(commands.decodedByFfmpeg(recording), actual);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      textBlock =
          """
          a.mp4,  -c:v mpeg4 -c:a aac,            44100, 2
          a.mov,  -c:v mpeg4 -c:a aac -movflags +faststart, 16000, 1
          a.mkv,  -c:v mpeg4 -c:a libvorbis,      16000, 1
          a.mkv,  -c:v mpeg4 -c:a libopus,        48000, 2
          a.webm, -c:v libvpx -c:a libvorbis,     44100, 2
          a.ogv,  -c:v libtheora -c:a libvorbis,  44100, 1
          a.wmv,  -c:v wmv2 -c:a wmav2,           44100, 2
          """)
  void sound_beside_a_picture_is_found(String name, String options, int sampleRate, int numChannels)
      throws Exception {
    Path recording = commands.ffmpegWithVideo(options, name, sampleRate, numChannels);

    Waveform actual = decode(recording, sampleRate, numChannels);

    assertAlike(commands.decodedByFfmpeg(recording), actual);
  }

  @ParameterizedTest(name = "{0} {1} {2} Hz {3} channels")
  @CsvSource(
      textBlock =
          """
          a.wav,  -b 16,            16000, 1
          a.wav,  -b 24,            48000, 2
          a.wav,  -e mu-law,         8000, 1
          a.aiff, -b 16,            44100, 2
          a.aifc, -b 24,            16000, 1
          a.flac, -b 16 -C 8,       16000, 1
          a.flac, -b 24 -C 5,       48000, 2
          a.flac, -b 16 -C 0,       44100, 6
          """)
  void sox_writes_and_reads_the_same_samples(
      String name, String options, int sampleRate, int numChannels) throws Exception {
    CodecCommands.assumeInstalled("sox");
    Path recording = commands.sox(options, name, sampleRate, numChannels);

    Waveform actual = decode(recording, sampleRate, numChannels);

    assertArrayEquals(commands.decodedBySox(recording), interleaved(actual), 0f);
  }

  @ParameterizedTest(name = "{0} {1} {2} Hz")
  @CsvSource(
      textBlock =
          """
          a.ogg,    -C 3,  44100
          a.amr-nb, -C 7,   8000
          a.amr-nb, -C 0,   8000
          a.gsm,    '',     8000
          a.wav,    -e gsm, 8000
          """)
  void codecs_of_sox_keep_length_and_sound(String name, String options, int sampleRate)
      throws Exception {
    CodecCommands.assumeInstalled("sox");
    Path recording = commands.sox(options, name, sampleRate, 1);

    Waveform actual = decode(recording, sampleRate, 1);

    assertAlike(commands.decodedBySox(recording), actual);
  }

  private static Waveform decode(Path recording, int sampleRate, int numChannels)
      throws IOException, RejectedAudioException {
    Waveform waveform = AudioDecoder.decode(Files.readAllBytes(recording));
    assertEquals(sampleRate, waveform.sampleRate());
    assertEquals(numChannels, waveform.numChannels());
    return waveform;
  }

  private static float[] interleaved(Waveform waveform) {
    int numChannels = waveform.numChannels();
    float[] all = new float[waveform.numSamples() * numChannels];
    for (int i = 0; i < all.length; i++) {
      all[i] = waveform.channel(i % numChannels)[i / numChannels];
    }
    return all;
  }

  /** Equal lengths, and samples that differ by what decoders may. */
  private static void assertAlike(float[] expected, Waveform waveform) {
    float[] actual = interleaved(waveform);
    assertEquals(expected.length / waveform.numChannels(), waveform.numSamples());
    double difference = 0;
    double power = 0;
    for (int i = 0; i < expected.length; i++) {
      difference += Math.pow(actual[i] - expected[i], 2);
      power += Math.pow(expected[i], 2);
    }
    assertTrue(difference < MAX_DIFFERENCE * power, "differs by " + difference + " of " + power);
  }
}
