package org.polyser.training.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.dataset.MultiDataSet;

class MinibatchesAheadTest {

  private static final int END = 7;

  private final Map<Long, MultiDataSet> made = new ConcurrentHashMap<>();
  private final Set<Thread> makers = ConcurrentHashMap.newKeySet();

  private MultiDataSet make(long number) {
    MultiDataSet minibatch = new MultiDataSet();
    assertEquals(null, made.put(number, minibatch), "made twice");
    makers.add(Thread.currentThread());
    return minibatch;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 20})
  void each_is_made_once_taken_in_order_and_none_past_the_end(int cpus) throws IOException {
    try (MinibatchesAhead ahead = new MinibatchesAhead(this::make, cpus)) {
      for (long number = 3; number < END; number++) {
        Object taken = ahead.take(number, END);
        assertSame(made.get(number), taken);
      }
    }
    assertEquals(Set.of(3L, 4L, 5L, 6L), made.keySet());
  }

  @Test
  void one_cpu_makes_them_itself_and_several_leave_the_training_its_own() throws IOException {
    try (MinibatchesAhead alone = new MinibatchesAhead(this::make, 1)) {
      alone.take(0, END);
    }
    assertEquals(Set.of(Thread.currentThread()), makers);
    makers.clear();
    try (MinibatchesAhead together = new MinibatchesAhead(this::make, 2)) {
      together.take(END - 3, END);
      together.take(END - 2, END);
      together.take(END - 1, END);
    }
    assertEquals(2, makers.size());
    assertFalse(makers.contains(Thread.currentThread()));
  }

  @Test
  void the_next_is_made_while_one_is_trained_on() throws Exception {
    CountDownLatch second = new CountDownLatch(1);
    MinibatchesAhead.Maker maker =
        number -> {
          if (number == 1) {
            second.countDown();
          }
          return make(number);
        };
    try (MinibatchesAhead ahead = new MinibatchesAhead(maker, 2)) {
      ahead.take(0, END);
      second.await();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void what_cannot_be_read_says_so_itself(int cpus) {
    IOException lost = new IOException("lost");
    MinibatchesAhead.Maker maker =
        number -> {
          throw lost;
        };
    try (MinibatchesAhead ahead = new MinibatchesAhead(maker, cpus)) {
      assertSame(lost, assertThrows(IOException.class, () -> ahead.take(0, END)));
    }
  }
}
