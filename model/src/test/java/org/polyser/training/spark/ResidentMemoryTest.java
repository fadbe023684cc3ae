package org.polyser.training.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ResidentMemoryTest {

  private long held;
  private long freed;
  private int collections;

  @Test
  void past_the_limit_it_collects() {
    ResidentMemory memory = limited(1000);
    freed = 500;
    assertEquals(0, collectionsAt(memory, 1000));
    assertEquals(1, collectionsAt(memory, 1001));
    assertEquals(1, collectionsAt(memory, 1000));
    assertEquals(2, collectionsAt(memory, 1400));
  }

  @Test
  void what_cannot_be_freed_is_not_collected_again_and_again() {
    ResidentMemory memory = limited(1000);
    assertEquals(1, collectionsAt(memory, 1600));
    assertEquals(1, collectionsAt(memory, 1700));
    assertEquals(2, collectionsAt(memory, 1701));
  }

  @Test
  void without_a_limit_it_never_does() {
    assertEquals(0, collectionsAt(limited(0), Long.MAX_VALUE - 1));
  }

  private ResidentMemory limited(long limit) {
    return new ResidentMemory(limit, () -> held, this::collect);
  }

  private void collect() {
    collections++;
    held -= freed;
  }

  private int collectionsAt(ResidentMemory memory, long bytes) {
    held = bytes;
    memory.check();
    return collections;
  }
}
