package org.polyser.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BatchSamplerTest {

  @Test
  void the_same_seed_and_number_give_the_same_batch() {
    assertEquals(batch(examples(0), 1, 5), batch(examples(0), 1, 5));
  }

  @Test
  void other_numbers_and_other_seeds_give_other_batches() {
    List<TrainingExample> batch = batch(examples(0), 1, 5);
    assertNotEquals(batch, batch(examples(0), 1, 6));
    assertNotEquals(batch, batch(examples(0), 2, 5));
  }

  @Test
  void no_seed_and_number_repeat_the_draws_of_another_shifted() {
    List<Long> draws = new ArrayList<>();
    for (long seed = 0; seed < 4; seed++) {
      for (long number = 0; number < 50; number++) {
        SplittableRandom random =
            new BatchSampler(examples(0), Balance.LANGUAGE_EMOTION, 4, seed).random(number);
        LongStream.range(0, 10).forEach(i -> draws.add(random.nextLong()));
      }
    }
    assertEquals(draws.size(), draws.stream().distinct().count());
  }

  @Test
  void where_examples_lie_decides_nothing() {
    List<TrainingExample> elsewhere = batch(examples(1000), 1, 5);
    assertEquals(
        batch(examples(0), 1, 5).stream().map(TrainingExample::numFrames).toList(),
        elsewhere.stream().map(TrainingExample::numFrames).toList());
  }

  /** Pearson's statistic of 6 cells has 5 degrees of freedom: 20.5 is exceeded once in 1000. */
  @Test
  void cells_are_drawn_evenly_however_many_examples_they_have() {
    Map<String, Long> counts =
        LongStream.range(0, 600)
            .boxed()
            .flatMap(number -> batch(examples(0), 3, number).stream())
            .collect(Collectors.groupingBy(e -> e.language() + e.emotion(), Collectors.counting()));
    assertEquals(6, counts.size());
    assertTrue(chiSquare(counts, 600 * 8 / 6.0) < 20.5, counts::toString);
  }

  /** 39 degrees of freedom: 72.1 is exceeded once in 1000. */
  @Test
  void examples_of_a_cell_are_drawn_evenly() {
    Map<Integer, Long> counts = new HashMap<>();
    for (long number = 0; number < 2000; number++) {
      for (TrainingExample example : batch(examples(0), 4, number)) {
        if (example.language().equals("de") && example.emotion().equals("sad")) {
          counts.merge(example.numFrames(), 1L, Long::sum);
        }
      }
    }
    assertEquals(40, counts.size());
    double expected = counts.values().stream().mapToLong(Long::longValue).average().orElseThrow();
    assertTrue(chiSquare(counts, expected) < 72.1, counts::toString);
  }

  /** Of 84 examples 80 are sad. */
  @Test
  void without_balance_every_example_is_as_likely_as_any_other() {
    assertEquals(80 / 84.0, shareOfSad(Balance.NONE), 0.01);
    assertEquals(1 / 3.0, shareOfSad(Balance.EMOTION), 0.02);
  }

  private static double shareOfSad(Balance balance) {
    BatchSampler sampler = new BatchSampler(examples(0), balance, 10_000, 1);
    return sampler.draw(sampler.random(0)).stream()
            .filter(example -> example.emotion().equals("sad"))
            .count()
        / 10_000.0;
  }

  private static double chiSquare(Map<?, Long> counts, double expected) {
    return counts.values().stream()
        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
        .sum();
  }

  private static List<TrainingExample> batch(
      List<TrainingExample> examples, long seed, long number) {
    BatchSampler sampler = new BatchSampler(examples, Balance.LANGUAGE_EMOTION, 8, seed);
    return sampler.draw(sampler.random(number));
  }

  /** Six cells of very different sizes; numFrames tells the examples apart. */
  private static List<TrainingExample> examples(int shard) {
    List<TrainingExample> examples = new ArrayList<>();
    for (String language : List.of("de", "en")) {
      for (String emotion : List.of("angry", "happy", "sad")) {
        int size = emotion.equals("sad") ? 40 : 1;
        for (int i = 0; i < size; i++) {
          examples.add(new TrainingExample(shard, i * 7L + shard, 1 + i, language, emotion));
        }
      }
    }
    return examples;
  }
}
