/**
 * The text side: frozen sentence encoders and the prompts that say in words how a person sounds.
 * May depend on ONNX Runtime and a tokenizer; nothing of Deeplearning4j, Spark or Hadoop.
 */
package org.polyser.text;
