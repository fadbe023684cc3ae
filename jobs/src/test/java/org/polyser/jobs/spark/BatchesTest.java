package org.polyser.jobs.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

  private final List<Integer> taken = new ArrayList<>();
  private final List<Integer> sizes = new ArrayList<>();

  @Test
  void resultsComeInTheOrderOfTheElementsAndTheLastBatchMayBeSmaller() {
    List<Integer> results = new ArrayList<>();
    doubled(7, 3).forEachRemaining(results::add);
    assertEquals(List.of(0, 2, 4, 6, 8, 10, 12), results);
    assertEquals(List.of(3, 3, 1), sizes);
  }

  @Test
  void nothingIsTakenBeforeItIsAskedForAndThenOneBatchAlone() {
    Iterator<Integer> results = doubled(7, 3);
    assertEquals(List.of(), taken);
    assertEquals(0, results.next());
    assertEquals(List.of(0, 1, 2), taken);
    assertEquals(2, results.next());
    assertEquals(4, results.next());
    assertEquals(List.of(0, 1, 2), taken);
    assertTrue(results.hasNext());
    assertEquals(List.of(0, 1, 2, 3, 4, 5), taken);
  }

  @Test
  void aBatchWithoutResultsIsPassedOver() {
    Iterator<Integer> results =
        Batches.flatMap(numbers(9), 2, batch -> batch.contains(6) ? batch : List.of());
    assertEquals(6, results.next());
    assertEquals(7, results.next());
    assertFalse(results.hasNext());
    assertThrows(NoSuchElementException.class, results::next);
  }

  @Test
  void ofNothingIsNothing() {
    assertFalse(doubled(0, 3).hasNext());
    assertEquals(List.of(), sizes);
  }

  private Iterator<Integer> doubled(int count, int size) {
    return Batches.flatMap(
        numbers(count),
        size,
        batch -> {
          sizes.add(batch.size());
          return batch.stream().map(number -> 2 * number).toList();
        });
  }

  private Iterator<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().peek(taken::add).iterator();
  }
}
