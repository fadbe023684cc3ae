package org.polyser.jobs.recordings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.io.SequenceFile.CompressionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polyser.audio.AudioReader;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.jobs.recordings.RecordingLocation.FileRange;
import org.polyser.jobs.recordings.RecordingLocation.SequentialMember;

/** Recordings are found and read wherever they lie; each is told by its number of samples. */
class RecordingReaderTest {

  @TempDir Path folder;

  private final Map<String, byte[]> members = new LinkedHashMap<>();

  private void members(int count) {
    for (int i = 0; i < count; i++) {
      members.put("wav/" + i + ".wav", ToneWav.of(1, 8000, 100 + i));
    }
  }

  private static List<String> in(Path archive, String... names) {
    List<String> recordings = new ArrayList<>();
    for (String name : names) {
      recordings.add("file:" + archive + "!/" + name);
    }
    return recordings;
  }

  private static Map<String, RecordingLocation> locate(List<String> recordings) {
    Map<String, RecordingLocation> found = new HashMap<>();
    for (Lookup lookup : Lookup.of(recordings)) {
      found.putAll(RecordingIndex.find(lookup));
    }
    return found;
  }

  /** The number of samples of each recording, or the code of its rejection. */
  private static Map<String, String> read(List<String> recordings) {
    Map<String, RecordingLocation> found = locate(recordings);
    Map<String, String> samples = new HashMap<>();
    List<RecordingLocation> locations = recordings.stream().map(found::get).toList();
    try (RecordingReader reader = new RecordingReader(locations, AudioDecoder::open)) {
      while (reader.hasNext()) {
        OpenedRecording opened = reader.next();
        String recording = recordings.get(opened.index());
        samples.put(recording.substring(recording.lastIndexOf('/') + 1), samples(opened));
      }
    }
    return samples;
  }

  private static String samples(OpenedRecording opened) {
    try (AudioReader reader = opened.source().open()) {
      int samples = 0;
      for (int count = reader.read(); count > 0; count = reader.read()) {
        samples += count;
      }
      return String.valueOf(samples);
    } catch (RejectedAudioException e) {
      return e.code().code();
    }
  }

  @Test
  void loose_files_few_or_many() throws IOException {
    for (int count : new int[] {3, 40}) {
      List<String> recordings = new ArrayList<>();
      Map<String, String> expected = new HashMap<>();
      Path loose = Files.createDirectories(folder.resolve("loose " + count));
      for (int i = 0; i < count; i++) {
        Files.write(loose.resolve(i + ".wav"), ToneWav.of(1, 8000, 100 + i));
        recordings.add("file:" + loose + "/" + i + ".wav");
        expected.put(i + ".wav", String.valueOf(100 + i));
      }
      Files.createDirectories(loose.resolve("folder.wav"));
      recordings.add("file:" + loose + "/folder.wav");
      recordings.add("file:" + loose + "/missing.wav");
      recordings.add("file:" + folder + "/no/such/folder.txt");
      expected.putAll(
          Map.of("folder.wav", "unreadable", "missing.wav", "missing", "folder.txt", "missing"));
      assertEquals(expected, read(recordings));
    }
  }

  @Test
  void members_of_a_tar_are_ranges_of_it() throws IOException {
    members(3);
    String longName = "a".repeat(150) + ".wav";
    members.put(longName, ToneWav.of(1, 8000, 7));
    Path tar = Archives.tar(folder.resolve("a.tar"), members);
    List<String> recordings = in(tar, "wav/2.wav", longName, "wav/0.wav", "wav/9.wav");
    assertInstanceOf(FileRange.class, locate(recordings).get(recordings.get(0)));
    assertEquals(
        Map.of("2.wav", "102", longName, "7", "0.wav", "100", "9.wav", "missing"),
        read(recordings));
  }

  @Test
  void members_of_a_gzipped_tar_come_in_its_own_order() throws IOException {
    members(4);
    Path tar = Archives.gzippedTar(folder.resolve("a.tgz"), members);
    List<String> recordings = in(tar, "wav/3.wav", "wav/1.wav", "wav/7.wav");
    assertInstanceOf(SequentialMember.class, locate(recordings).get(recordings.get(0)));
    assertEquals(Map.of("3.wav", "103", "1.wav", "101", "7.wav", "missing"), read(recordings));
  }

  @ParameterizedTest
  @EnumSource(CompressionType.class)
  void records_of_a_sequence_file(CompressionType compression) throws IOException {
    members(3);
    Path file = Archives.sequenceFile(folder.resolve("calls"), compression, members);
    assertEquals(
        Map.of("2.wav", "102", "0.wav", "100", "x", "missing"),
        read(in(file, "wav/2.wav", "wav/0.wav", "x")));
  }

  @Test
  void what_lies_before_the_cut_of_an_archive_is_used() throws IOException {
    members(6);
    for (String name : List.of("a.tar", "a.tgz")) {
      Path whole = folder.resolve(name);
      if (name.endsWith("tar")) {
        Archives.tar(whole, members);
      } else {
        Archives.gzippedTar(whole, members);
      }
      byte[] bytes = Files.readAllBytes(whole);
      int keep = name.endsWith("tar") ? 2 * 1024 + 512 + 100 : bytes.length - 60;
      Path cut = Files.write(folder.resolve("cut-" + name), Arrays.copyOf(bytes, keep));
      Map<String, String> read = read(in(cut, members.keySet().toArray(String[]::new)));
      assertEquals("100", read.get("0.wav"), name);
      assertEquals("truncated", read.get("5.wav"), name);
    }
  }

  @Test
  void links_and_names_that_leave_the_archive_are_refused() throws IOException {
    members.put("../up.wav", ToneWav.of(1, 8000, 5));
    Path climbing = Archives.tar(folder.resolve("up.tar"), members);
    Path link = Archives.link(folder.resolve("link.tar"), "link.wav", "/etc/passwd");
    List<String> recordings = new ArrayList<>(in(climbing, "../up.wav", "/abs.wav"));
    recordings.addAll(in(link, "link.wav"));
    assertEquals(
        Map.of("up.wav", "unsafe-member", "abs.wav", "unsafe-member", "link.wav", "unsafe-member"),
        read(recordings));
  }

  @Test
  void a_bomb_in_a_gzipped_tar_costs_what_comes_after_it() throws IOException {
    members(1);
    members.put("bomb.wav", new byte[64 << 20]);
    members.put("after.wav", ToneWav.of(1, 8000, 5));
    Path tar = Archives.gzippedTar(folder.resolve("bomb.tgz"), members);
    assertEquals(
        Map.of("0.wav", "100", "bomb.wav", "too-large", "after.wav", "too-large"),
        read(in(tar, "wav/0.wav", "bomb.wav", "after.wav")));
  }

  @Test
  void what_is_no_archive_is_said_to_be_none() throws IOException {
    Path text = Files.writeString(folder.resolve("text.tar"), "no archive ".repeat(100));
    assertEquals(Map.of("a.wav", "unknown-format"), read(in(text, "a.wav")));
    assertEquals(Map.of("a.wav", "missing"), read(in(folder.resolve("no.tar"), "a.wav")));
  }
}
