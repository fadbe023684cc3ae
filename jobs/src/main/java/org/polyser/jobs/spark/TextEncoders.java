package org.polyser.jobs.spark;

import com.typesafe.config.Config;
import org.apache.hadoop.fs.Path;
import org.polyser.config.InvalidInputException;
import org.polyser.text.OnnxTextEncoder;
import org.polyser.text.PromptEnsemble;
import org.polyser.text.TextEncoder;

/** The text encoder that a job's key {@code text-encoder} names. */
public final class TextEncoders {

  private TextEncoders() {}

  /**
   * Opens the encoder; the embedded one where the key is empty, else that of a folder with {@code
   * model.onnx} and {@code tokenizer.json}.
   *
   * @param section {@code polyser.JOB}
   */
  public static TextEncoder configured(Config section) {
    String folder = section.getString("text-encoder");
    if (folder.isEmpty()) {
      return OnnxTextEncoder.embedded();
    }
    return new OnnxTextEncoder(
        new Path(folder).getName(),
        HadoopFiles.read(new Path(folder, "model.onnx")),
        HadoopFiles.read(new Path(folder, "tokenizer.json")));
  }

  /**
   * The prompt banks that the key {@code prompts} names.
   *
   * @param path of the section, such as {@code polyser.train}
   */
  public static PromptEnsemble prompts(String path, Config section) {
    return PromptEnsemble.embedded(path + ".prompts", section.getStringList("prompts"));
  }

  /** Width of the encoder's embeddings; the embedded one need not be opened to know it. */
  public static int dim(Config section) {
    if (section.getString("text-encoder").isEmpty()) {
      return OnnxTextEncoder.EMBEDDED_DIM;
    }
    try (TextEncoder encoder = configured(section)) {
      return encoder.dim();
    }
  }

  /** What people call the encoder: its folder, or the name of the embedded one. */
  public static String name(Config section) {
    String folder = section.getString("text-encoder");
    return folder.isEmpty() ? OnnxTextEncoder.EMBEDDED_NAME : folder;
  }

  /**
   * Opens the encoder, which must be the one that an aligner was trained with.
   *
   * @throws InvalidInputException if it is another
   */
  public static TextEncoder matching(Config section, String identity) {
    TextEncoder encoder = configured(section);
    if (!encoder.identity().equals(identity)) {
      encoder.close();
      throw new InvalidInputException(
          "text-encoder must be the one that the aligner was trained with, "
              + identity
              + ", got "
              + encoder.identity());
    }
    return encoder;
  }
}
