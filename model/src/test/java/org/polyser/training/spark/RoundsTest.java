package org.polyser.training.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RoundsTest {

  /** Numbers 0 to 4, 5 to 9 and 10 to 14 in the first, 15 to 29 in the last. */
  private final Rounds rounds = new Rounds(2, 3, 5);

  @Test
  void one_round_follows_another() {
    assertEquals(0, rounds.first(0));
    assertEquals(15, rounds.first(1));
  }

  @Test
  void a_round_is_one_worker_after_another() {
    assertEquals(0, rounds.worker(4));
    assertEquals(1, rounds.worker(5));
    assertEquals(2, rounds.worker(29));
    assertEquals(5, rounds.end(0));
    assertEquals(10, rounds.end(9));
  }

  @Test
  void a_worker_goes_on_in_the_next_round_until_there_is_none() {
    assertEquals(20, rounds.next(5));
    assertEquals(5, rounds.ahead(5));
    assertEquals(rounds.worker(9), rounds.worker(rounds.next(9)));
    assertEquals(0, rounds.ahead(20));
  }
}
