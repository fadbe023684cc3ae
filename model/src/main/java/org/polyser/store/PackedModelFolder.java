package org.polyser.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.Serializable;
import java.util.TreeMap;

/** A model folder in memory: how one travels to executors, which verify it once more. */
public final class PackedModelFolder implements ModelFolder, Serializable {

  private static final long serialVersionUID = 1L;

  private final String location;
  private final TreeMap<String, byte[]> files = new TreeMap<>();

  private PackedModelFolder(String location) {
    this.location = location;
  }

  /**
   * Packs the files of an aligner.
   *
   * @throws IOException if one cannot be read
   */
  public static PackedModelFolder of(ModelFolder folder) throws IOException {
    PackedModelFolder packed = new PackedModelFolder(folder.location());
    for (String file : AlignerStore.CHECKED) {
      packed.write(file, folder.read(file));
    }
    packed.write(Checksums.FILE, folder.read(Checksums.FILE));
    return packed;
  }

  @Override
  public String location() {
    return location;
  }

  @Override
  public byte[] read(String name) throws IOException {
    byte[] content = files.get(name);
    if (content == null) {
      throw new FileNotFoundException(name);
    }
    return content;
  }

  @Override
  public void write(String name, byte[] content) {
    files.put(name, content);
  }
}
