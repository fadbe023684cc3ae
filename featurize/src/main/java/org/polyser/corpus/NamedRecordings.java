package org.polyser.corpus;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A corpus that tells all in the names of its recordings: a pattern over the path without extension
 * with the groups {@code speaker} and {@code emotion}. Files with other names are not utterances of
 * the corpus.
 */
final class NamedRecordings {

  private final DatasetDescription description;
  private final Pattern pattern;

  NamedRecordings(String dataset, String regex) {
    this.description = DatasetDescription.named(dataset);
    this.pattern = Pattern.compile(regex);
  }

  /** Whether at least half of the folder's recordings have such names. */
  boolean prevailIn(CorpusFiles corpus) {
    List<RecordingPath> recordings = recordings(corpus);
    long named = recordings.stream().filter(path -> matcher(path).matches()).count();
    return named > 0 && 2 * named >= recordings.size();
  }

  /** Reads all; {@code more} adds what only this corpus has. */
  List<Utterance> read(CorpusFiles corpus, BiConsumer<UtteranceBuilder, Matcher> more) {
    return recordings(corpus).stream()
        .map(path -> new Named(path, matcher(path)))
        .filter(named -> named.matcher.matches())
        .map(named -> utterance(named, more))
        .toList();
  }

  private Utterance utterance(Named named, BiConsumer<UtteranceBuilder, Matcher> more) {
    String dataset = description.name();
    String path = named.path.path();
    UtteranceBuilder builder =
        Utterance.builder(dataset + "/" + named.path.stem(), dataset, description.language(), path)
            .speaker(dataset + "/" + named.matcher.group("speaker"))
            .emotion(description.emotion(named.matcher.group("emotion"), path));
    more.accept(builder, named.matcher);
    return builder.build();
  }

  private Matcher matcher(RecordingPath path) {
    return pattern.matcher(path.withoutExtension());
  }

  private static List<RecordingPath> recordings(CorpusFiles corpus) {
    return corpus.files().stream().map(RecordingPath::new).filter(RecordingPath::isAudio).toList();
  }

  private record Named(RecordingPath path, Matcher matcher) {}
}
