package org.polyser.jobs.recordings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordingUriTest {

  @Test
  void a_file_has_no_member() {
    assertEquals(
        new RecordingUri("hdfs://host/a!b.wav", Optional.empty()),
        RecordingUri.parse("hdfs://host/a!b.wav"));
  }

  @Test
  void a_member_keeps_its_name_as_it_stands() {
    RecordingUri uri = RecordingUri.parse("shards/a.tar!/../x//y!/z.wav");
    assertEquals(new RecordingUri("shards/a.tar", Optional.of("../x//y!/z.wav")), uri);
    assertEquals("s3a://b/a.tar!/../x//y!/z.wav", uri.withFile(file -> "s3a://b/a.tar").toString());
  }
}
