/**
 * How an aligner is kept: weights as safetensors, its shape as JSON, its speech encoder as ONNX for
 * others, and a checksum of every file. Nothing read from a model folder is ever deserialised into
 * Java objects of its own choosing. Knows no file system: callers bring a {@link
 * org.polyser.store.ModelFolder}.
 */
package org.polyser.store;
