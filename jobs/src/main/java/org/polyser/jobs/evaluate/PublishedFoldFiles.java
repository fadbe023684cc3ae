package org.polyser.jobs.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.polyser.config.Rule;
import org.polyser.eval.protocol.EmoBoxFold;
import org.polyser.jobs.spark.HadoopCorpusFiles;
import org.polyser.jobs.spark.HadoopFiles;

/**
 * Reads folds as EmoBox published them from a folder, its {@code data/} or one of a dataset in it.
 */
final class PublishedFoldFiles {

  private static final Pattern TRAIN =
      Pattern.compile("((?:.*/)?)(\\w+)_train_fold_(\\d+)\\.jsonl");

  private PublishedFoldFiles() {}

  static List<EmoBoxFold> read(String folder) {
    Rule.require(HadoopFiles.exists(folder), "polyser.evaluate.emobox", "must exist", folder);
    try {
      Path root = HadoopFiles.qualified(folder);
      Map<String, EmoBoxFold> folds = new HashMap<>();
      for (String file : new HadoopCorpusFiles(root).files()) {
        Matcher name = TRAIN.matcher(file);
        if (name.matches()) {
          folds.put(file, fold(root, name));
        }
      }
      Rule.require(
          !folds.isEmpty(),
          "polyser.evaluate.emobox",
          "must hold DATASET_train_fold_N.jsonl and DATASET_test_fold_N.jsonl",
          folder);
      return folds.values().stream().sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EmoBoxFold fold(Path root, Matcher train) {
    String test = train.group(1) + train.group(2) + "_test_fold_" + train.group(3) + ".jsonl";
    return new EmoBoxFold(
        train.group(2),
        Integer.parseInt(train.group(3)),
        EmoBoxFold.names(text(root, train.group()), train.group()),
        EmoBoxFold.names(text(root, test), test));
  }

  private static String text(Path root, String file) {
    return HadoopFiles.readText(new Path(root, file).toString());
  }
}
