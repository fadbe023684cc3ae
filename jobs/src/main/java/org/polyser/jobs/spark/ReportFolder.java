package org.polyser.jobs.spark;

import org.polyser.eval.report.StoredReport;

/** A folder that the evaluate job wrote, as another job's input. */
public final class ReportFolder {

  private ReportFolder() {}

  /**
   * The report in a folder.
   *
   * @throws org.polyser.config.InvalidInputException if the folder holds none
   */
  public static StoredReport read(String folder) {
    String file = folder.replaceAll("/+$", "") + "/" + StoredReport.FILE;
    return StoredReport.parse(HadoopFiles.readText(file), file);
  }
}
