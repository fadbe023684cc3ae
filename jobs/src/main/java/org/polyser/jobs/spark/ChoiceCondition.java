package org.polyser.jobs.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring_index;

import org.apache.spark.sql.Column;
import org.polyser.eval.protocol.UtteranceChoice;
import org.polyser.eval.protocol.UtteranceChoice.Field;
import org.polyser.eval.protocol.UtteranceChoice.Mode;

/** A choice of utterances as a condition on the columns of {@link Schemas#FEATURES}. */
public final class ChoiceCondition {

  private ChoiceCondition() {}

  /** The condition, false where the choice has no value to decide by. */
  public static Column of(UtteranceChoice choice) {
    Column value = value(choice.field());
    Column among = value.isin(choice.values().toArray());
    return value.isNotNull().and(choice.mode() == Mode.ONLY ? among : not(among));
  }

  private static Column value(Field field) {
    return switch (field) {
      case DATASET -> col(Schemas.DATASET);
      case LANGUAGE -> lower(substring_index(col(Schemas.LANGUAGE), "-", 1));
      case SPEAKER -> col(Schemas.SPEAKER);
      case UTTERANCE -> col(Schemas.UTTERANCE_ID);
    };
  }
}
