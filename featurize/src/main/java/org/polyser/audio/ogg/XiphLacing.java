package org.polyser.audio.ogg;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Several packets in one array of bytes: their number less one, the lengths of all but the last,
 * each as so many bytes of 255 and a rest, and the packets.
 *
 * <p>Source: Matroska media container codec specifications, Vorbis.
 */
final class XiphLacing {

  private static final int FULL = 255;

  private XiphLacing() {}

  static byte[] of(List<byte[]> packets) {
    ByteArrayOutputStream laced = new ByteArrayOutputStream();
    laced.write(packets.size() - 1);
    for (byte[] packet : packets.subList(0, packets.size() - 1)) {
      for (int rest = packet.length; rest >= 0; rest -= FULL) {
        laced.write(Math.min(rest, FULL));
      }
    }
    packets.forEach(laced::writeBytes);
    return laced.toByteArray();
  }
}
