package org.polyser.training.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.dataset.MultiDataSet;

class MinibatchesAheadTest {

  private final Map<Long, MultiDataSet> made = new ConcurrentHashMap<>();
  private final Set<Thread> makers = ConcurrentHashMap.newKeySet();

  private MultiDataSet make(long number) {
    MultiDataSet minibatch = new MultiDataSet();
    assertNull(made.put(number, minibatch), "made twice");
    makers.add(Thread.currentThread());
    return minibatch;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void each_is_made_once_and_taken_in_order(int cpus) throws IOException {
    MinibatchesAhead ahead = new MinibatchesAhead(cpus);
    for (long number = 3; number < 7; number++) {
      ahead.begin(number + 1, Math.min(7, number + 3), this::make);
      assertSame(ahead.take(number, this::make), made.get(number));
    }
    assertEquals(Set.of(3L, 4L, 5L, 6L), made.keySet());
  }

  @Test
  void what_was_not_begun_is_made_by_who_asks_for_it() throws IOException {
    new MinibatchesAhead(1).take(0, this::make);
    assertEquals(Set.of(Thread.currentThread()), makers);
  }

  @Test
  void what_was_begun_is_made_on_a_thread_beside() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    MinibatchesAhead ahead = new MinibatchesAhead(1);
    ahead.begin(
        5,
        6,
        number -> {
          begun.countDown();
          return make(number);
        });
    begun.await();
    assertSame(ahead.take(5, this::make), made.get(5L));
    assertFalse(makers.contains(Thread.currentThread()));
  }

  @Test
  void what_nobody_asked_for_is_given_up() throws Exception {
    CompletableFuture<Void> ended = new CompletableFuture<>();
    MinibatchesAhead ahead = new MinibatchesAhead(1);
    ahead.begin(0, 2, this::make);
    ahead.afterwards(() -> ended.complete(null));
    ended.get();
    ahead.take(4, this::make);
    made.clear();
    ahead.take(1, this::make);
    assertEquals(Set.of(1L), made.keySet());
  }

  @Test
  void what_no_thread_has_come_to_can_be_given_up() throws Exception {
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch given = new CountDownLatch(1);
    CompletableFuture<Set<Long>> before = new CompletableFuture<>();
    MinibatchesAhead ahead = new MinibatchesAhead(1);
    ahead.begin(
        0,
        3,
        number -> {
          first.countDown();
          await(given);
          return make(number);
        });
    ahead.afterwards(() -> before.complete(Set.copyOf(made.keySet())));
    first.await();
    ahead.giveUp();
    given.countDown();
    assertEquals(Set.of(0L), before.get());
    ahead.take(1, this::make);
    assertEquals(Set.of(0L, 1L), made.keySet());
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void something_runs_when_all_that_was_begun_has_ended() throws Exception {
    MinibatchesAhead ahead = new MinibatchesAhead(2);
    CompletableFuture<Set<Long>> before = new CompletableFuture<>();
    ahead.begin(0, 4, this::makeSlowlyOrFail);
    ahead.afterwards(() -> before.complete(Set.copyOf(made.keySet())));
    assertEquals(Set.of(0L, 1L, 2L), before.get());
  }

  private MultiDataSet makeSlowlyOrFail(long number) throws IOException {
    if (number == 3) {
      throw new IOException("lost");
    }
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return make(number);
  }

  @Test
  void what_cannot_be_read_says_so_itself() {
    IOException lost = new IOException("lost");
    MinibatchesAhead.Maker maker =
        number -> {
          throw lost;
        };
    MinibatchesAhead ahead = new MinibatchesAhead(1);
    ahead.begin(1, 2, maker);
    assertSame(lost, assertThrows(IOException.class, () -> ahead.take(1, maker)));
    assertSame(lost, assertThrows(IOException.class, () -> ahead.take(2, maker)));
  }
}
