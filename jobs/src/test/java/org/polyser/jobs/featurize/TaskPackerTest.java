package org.polyser.jobs.featurize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyser.jobs.recordings.RecordingLocation;
import org.polyser.jobs.recordings.RecordingLocation.FileRange;
import org.polyser.jobs.recordings.RecordingLocation.SequentialMember;

class TaskPackerTest {

  private static final double SECONDS_PER_FILE = 12_000;

  private static PlannedRecording recording(RecordingLocation location) {
    return new PlannedRecording(location, new ArrayList<>());
  }

  private static List<PlannedRecording> files(int count, long seconds) {
    List<PlannedRecording> plan = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      plan.add(recording(new FileRange("f" + i, 0, seconds)));
    }
    return plan;
  }

  private static List<RecordingTask> pack(List<PlannedRecording> plan, int cores) {
    return new TaskPacker(one -> one.location().length(), SECONDS_PER_FILE, cores).pack(plan);
  }

  @Test
  void many_hours_make_tasks_of_the_size_of_an_output_file() {
    List<RecordingTask> tasks = pack(files(100_000, 6), 2);
    assertEquals(50, tasks.size());
    tasks.forEach(task -> assertEquals(2000, task.recordings().size()));
  }

  @Test
  void fewer_hours_still_give_every_core_something() {
    assertEquals(12, pack(files(12_000, 5), 4).size());
  }

  @Test
  void few_seconds_make_one_task() {
    assertEquals(1, pack(files(20, 5), 64).size());
  }

  @Test
  void no_order_is_lost_and_no_recording() {
    List<PlannedRecording> plan = files(777, 50);
    List<PlannedRecording> packed = new ArrayList<>();
    pack(plan, 3).forEach(task -> packed.addAll(task.recordings()));
    assertEquals(plan, packed);
  }

  @Test
  void recordings_of_no_length_do_not_make_tasks() {
    assertEquals(1, pack(files(1000, 0), 2).size());
  }

  @Test
  void an_archive_that_is_read_from_its_start_stays_in_one_task() {
    List<PlannedRecording> plan = files(10, 600);
    for (int i = 0; i < 100; i++) {
      plan.add(recording(new SequentialMember("a.tgz", "m" + i, 600)));
    }
    plan.addAll(files(10, 600));
    long holding =
        pack(plan, 8).stream()
            .filter(task -> task.recordings().stream().anyMatch(TaskPackerTest::archived))
            .count();
    assertEquals(1, holding);
    assertTrue(pack(plan, 8).size() > 1);
  }

  private static boolean archived(PlannedRecording recording) {
    return recording.location() instanceof SequentialMember;
  }
}
