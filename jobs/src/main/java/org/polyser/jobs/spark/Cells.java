package org.polyser.jobs.spark;

import java.util.Map;
import scala.collection.JavaConverters;

/** Values as Spark wants them in the cells of a row. */
public final class Cells {

  private Cells() {}

  /** A map, which must be Scala's. */
  public static Object of(Map<String, Double> map) {
    return JavaConverters.mapAsScalaMapConverter(map).asScala();
  }
}
