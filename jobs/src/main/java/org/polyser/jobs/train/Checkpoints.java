package org.polyser.jobs.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.polyser.config.InvalidInputException;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.HadoopModelFolder;
import org.polyser.store.CheckpointStore;
import org.polyser.training.Checkpoint;

/**
 * The last checkpoints of a training, one a folder. A checkpoint is written under another name and
 * renamed, so that what has its name is whole.
 */
final class Checkpoints {

  private static final String PREFIX = "epoch-";
  private static final String UNFINISHED = ".unfinished";

  private final Path folder;
  private final int kept;
  private final String recipe;

  /**
   * @param folder of all of them, which need not exist
   * @param kept how many of the last ones are kept
   * @param recipe of the training
   */
  Checkpoints(String folder, int kept, String recipe) {
    this.folder = new Path(folder);
    this.kept = kept;
    this.recipe = recipe;
  }

  String recipe() {
    return recipe;
  }

  /** Where a training whose next epoch fails goes on from. */
  String location() {
    return folder.toString();
  }

  void write(Checkpoint checkpoint) throws IOException {
    FileSystem files = HadoopFiles.fileSystem(folder);
    Path target = new Path(folder, PREFIX + "%05d".formatted(checkpoint.history().epochs().size()));
    Path unfinished = target.suffix(UNFINISHED);
    files.delete(unfinished, true);
    CheckpointStore.write(new HadoopModelFolder(unfinished.toString()), checkpoint);
    files.delete(target, true);
    if (!files.rename(unfinished, target)) {
      throw new IOException(unfinished + " could not be renamed to " + target);
    }
    List<Path> all = all();
    for (Path old : all.subList(0, Math.max(0, all.size() - kept))) {
      files.delete(old, true);
    }
  }

  /**
   * The last one.
   *
   * @throws InvalidInputException if it is of another training
   */
  Optional<Checkpoint> last() {
    List<Path> all = all();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Path last = all.get(all.size() - 1);
    Checkpoint checkpoint = CheckpointStore.read(new HadoopModelFolder(last.toString()));
    if (!checkpoint.recipe().equals(recipe)) {
      throw new InvalidInputException(
          "polyser.train.resume must be of a training with the same settings and features, got "
              + last);
    }
    return Optional.of(checkpoint);
  }

  /**
   * Refuses to start anew beside those of an earlier training.
   *
   * @throws InvalidInputException if there are any
   */
  void requireNone() {
    if (!all().isEmpty()) {
      throw new InvalidInputException(
          "polyser.train.output must have no checkpoints of a training that was cut short, unless"
              + " resume=true goes on from them or overwrite=true starts anew, got "
              + folder);
    }
  }

  /** Removes all of them. */
  void clear() {
    HadoopFiles.delete(folder.toString());
  }

  /** In the order of their epochs. */
  private List<Path> all() {
    try {
      if (!HadoopFiles.exists(folder.toString())) {
        return List.of();
      }
      return Arrays.stream(HadoopFiles.fileSystem(folder).listStatus(folder))
          .map(FileStatus::getPath)
          .filter(path -> path.getName().matches(PREFIX + "\\d+"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
