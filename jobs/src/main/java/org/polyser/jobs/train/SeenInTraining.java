package org.polyser.jobs.train;

import com.typesafe.config.Config;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polyser.jobs.content.TrainedRecordings;
import org.polyser.jobs.launch.JobName;
import org.polyser.jobs.spark.Artefact;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.SeenFacts;
import org.polyser.jobs.spark.StoredCalibration;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;
import org.polyser.store.AlignerStore;
import org.polyser.training.TrainingFacts;

/** Writes down what an aligner has seen, so that a test can be held against it. */
final class SeenInTraining {

  private SeenInTraining() {}

  static Provenance provenance(
      Config config,
      TrainedAligner trained,
      List<LabelledExample> training,
      TrainingInput input,
      Optional<Fingerprint> recordings) {
    String features = config.getString("polyser.train.input");
    Map<String, Object> facts = new TreeMap<>();
    facts.put("text_encoder", input.text().identity());
    input.frozen().ifPresent(frozen -> facts.put("speech_encoder", frozen.identity()));
    facts.put(TrainingFacts.DATASETS, distinct(training, LabelledExample::dataset));
    facts.put(TrainingFacts.LANGUAGES, distinct(training, seen -> seen.example().language()));
    facts.put(TrainingFacts.LABELS, distinct(training, seen -> seen.example().emotion()));
    facts.put(
        TrainingFacts.SPEAKERS, SeenFacts.hashes(distinct(training, LabelledExample::speaker)));
    recordings.ifPresent(table -> facts.put(TrainedRecordings.FACT, table.sha256()));
    facts.put(TrainingFacts.UTTERANCES, training.size());
    facts.put(
        TrainingFacts.FRAMES, training.stream().mapToLong(LabelledExample::logMelFrames).sum());
    facts.put(TrainingFacts.DEVELOPMENT_UTTERANCES, trained.developmentUtterances());
    facts.put(TrainingFacts.KEPT_EPOCH, trained.keptEpoch());
    trained.calibration().ifPresent(fitted -> facts.put(StoredCalibration.FACT, fitted));
    return Artefact.describe(
        JobName.TRAIN,
        config,
        AlignerStore.ARTEFACT,
        AlignerStore.FORMAT_VERSION,
        AlignerStore.fingerprint(trained.aligner()),
        List.of(new Provenance.Input("features", features, FeatureTable.provenance(features))),
        facts);
  }

  private static List<String> distinct(
      List<LabelledExample> training, Function<LabelledExample, String> field) {
    return training.stream()
        .map(field)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .collect(Collectors.toList());
  }
}
