package org.polyser.eval.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.polyser.config.InvalidInputException;

/**
 * A fold that EmoBox published: {@code DATASET_train_fold_N.jsonl} and {@code
 * DATASET_test_fold_N.jsonl} in {@code DATASET/fold_N/}, an utterance a line, whose {@code wav} is
 * a path.
 *
 * @param dataset as the field {@code dataset} has it
 * @param number of the fold, from 1
 * @param train names of the recordings, without folder and extension
 * @param test likewise
 */
public record EmoBoxFold(String dataset, int number, Set<String> train, Set<String> test)
    implements Comparable<EmoBoxFold>, Serializable {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Copies the names. */
  public EmoBoxFold {
    train = Set.copyOf(train);
    test = Set.copyOf(test);
  }

  /**
   * Reads the names of a file.
   *
   * @param lines the file
   * @param where it lies, for messages
   * @throws InvalidInputException naming the line that is not as EmoBox writes it
   */
  public static Set<String> names(String lines, String where) {
    Set<String> names = new TreeSet<>();
    List<String> all = lines.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).isBlank()) {
        names.add(name(all.get(i), where + ":" + (i + 1)));
      }
    }
    return names;
  }

  private static String name(String line, String where) {
    try {
      JsonNode wav = MAPPER.readTree(line).path("wav");
      if (wav.isTextual()) {
        return stem(wav.asText());
      }
    } catch (JsonProcessingException e) {
      throw new InvalidInputException(where + " must be JSON, got " + e.getOriginalMessage());
    }
    throw new InvalidInputException(where + " must have a field wav, got " + line);
  }

  /** The last part of a path, without extension. */
  static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  @Override
  public int compareTo(EmoBoxFold other) {
    return Comparator.comparing(EmoBoxFold::dataset)
        .thenComparing(EmoBoxFold::number)
        .compare(this, other);
  }
}
