package org.polyser.jobs.spark;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.FloatType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createMapType;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** The columns of all tables that jobs write and read: the one place that names them. */
public final class Schemas {

  public static final String UTTERANCE_ID = "utterance_id";
  public static final String DATASET = "dataset";
  public static final String LANGUAGE = "language";
  public static final String RECORDING = "recording";
  public static final String CHANNEL = "channel";
  public static final String START_SECONDS = "start_seconds";
  public static final String DURATION_SECONDS = "duration_seconds";
  public static final String END_SECONDS = "end_seconds";
  public static final String SPEAKER = "speaker";
  public static final String SPEAKER_TURN = "speaker_turn";
  public static final String EMOTION = "emotion";
  public static final String TEXT = "text";
  public static final String SPLIT = "split";
  public static final String EXTRA = "extra";
  public static final String NUM_FRAMES = "num_frames";
  public static final String NUM_MELS = "num_mels";
  public static final String LOG_MEL = "log_mel";
  public static final String FUNCTIONALS = "functionals";
  public static final String STATUS = "status";
  public static final String CODE = "code";
  public static final String DETAIL = "detail";
  public static final String PREDICTION = "prediction";
  public static final String PROBABILITY = "probability";
  public static final String EMBEDDING = "embedding";
  public static final String MODEL_FINGERPRINT = "model_fingerprint";

  /** Status code of a row that nothing is wrong with. */
  public static final String OK = "ok";

  private static final DataType STATUS_TYPE =
      new StructType().add(CODE, StringType, false).add(DETAIL, StringType, false);

  /** An utterance of a manifest. */
  public static final StructType MANIFEST =
      new StructType()
          .add(UTTERANCE_ID, StringType, false)
          .add(DATASET, StringType, false)
          .add(LANGUAGE, StringType, false)
          .add(RECORDING, StringType, false)
          .add(CHANNEL, IntegerType, false)
          .add(START_SECONDS, DoubleType, false)
          .add(DURATION_SECONDS, DoubleType, true)
          .add(SPEAKER, StringType, true)
          .add(EMOTION, StringType, true)
          .add(TEXT, StringType, true)
          .add(SPLIT, StringType, true)
          .add(EXTRA, createMapType(StringType, StringType), false);

  /**
   * An utterance with its features: {@code log_mel} holds log10 mel energies in IEEE half
   * precision, little-endian, row-major {@code [num_frames, num_mels]}; it is null where {@code
   * status.code} is not {@code ok}.
   */
  public static final StructType FEATURES =
      MANIFEST
          .add(NUM_FRAMES, IntegerType, false)
          .add(NUM_MELS, IntegerType, false)
          .add(LOG_MEL, BinaryType, true)
          .add(STATUS, STATUS_TYPE, false);

  /** A prediction for an utterance whose emotion is known. */
  public static final StructType PREDICTIONS =
      new StructType()
          .add(UTTERANCE_ID, StringType, false)
          .add(DATASET, StringType, false)
          .add(LANGUAGE, StringType, false)
          .add(SPEAKER, StringType, true)
          .add(EMOTION, StringType, false)
          .add(PREDICTION, StringType, false)
          .add(PROBABILITY, createMapType(StringType, DoubleType), false);

  /** A score: the posterior of a stretch of one channel of an unlabelled recording. */
  public static final StructType SCORES =
      new StructType()
          .add(RECORDING, StringType, false)
          .add(CHANNEL, IntegerType, false)
          .add(START_SECONDS, DoubleType, false)
          .add(END_SECONDS, DoubleType, false)
          .add(SPEAKER_TURN, IntegerType, true)
          .add(PREDICTION, StringType, true)
          .add(PROBABILITY, createMapType(StringType, DoubleType), true)
          .add(EMBEDDING, createArrayType(FloatType), true)
          .add(MODEL_FINGERPRINT, StringType, false)
          .add(STATUS, STATUS_TYPE, false);

  private Schemas() {}
}
