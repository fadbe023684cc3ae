package org.polyser.jobs.recordings;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import scala.Tuple2;

/**
 * Finds recordings without reading them: the sizes of loose files, and where members of tar
 * archives lie. Folders and archives are looked up by tasks, for a listing of remote storage takes
 * time.
 */
public final class RecordingIndex {

  private RecordingIndex() {}

  /**
   * @param recordings as {@link RecordingUri} has them, distinct
   * @return where each of them is
   */
  public static Map<String, RecordingLocation> locate(
      JavaSparkContext spark, Collection<String> recordings) {
    List<Lookup> lookups = Lookup.of(recordings);
    int tasks = Math.min(lookups.size(), 4 * spark.defaultParallelism());
    Map<String, RecordingLocation> locations = new HashMap<>();
    spark
        .parallelize(lookups, Math.max(1, tasks))
        .flatMap(RecordingIndex::locate)
        .collect()
        .forEach(one -> locations.put(one._1(), one._2()));
    return locations;
  }

  private static Iterator<Tuple2<String, RecordingLocation>> locate(Lookup lookup) {
    return find(lookup).entrySet().stream()
        .map(one -> new Tuple2<>(one.getKey(), one.getValue()))
        .iterator();
  }

  static Map<String, RecordingLocation> find(Lookup lookup) {
    return switch (lookup.kind()) {
      case FOLDER -> new FolderLookup(lookup.container(), lookup.recordings()).run();
      case ARCHIVE -> new ArchiveLookup(lookup.container(), lookup.recordings()).run();
    };
  }
}
