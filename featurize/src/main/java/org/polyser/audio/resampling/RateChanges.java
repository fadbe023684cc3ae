package org.polyser.audio.resampling;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rate changes that were used last, at most eight: their filters take time. Thread-safe. */
final class RateChanges {

  private static final int MAX_SIZE = 8;

  private static final Map<Rates, RateChange> RECENT = Collections.synchronizedMap(new Recent());

  private RateChanges() {}

  static RateChange of(int from, int to) {
    Rates rates = new Rates(from, to);
    RateChange change = RECENT.get(rates);
    if (change == null) {
      change = RateDesign.of(from, to);
      RECENT.put(rates, change);
    }
    return change;
  }

  private record Rates(int from, int to) {}

  /** Forgets what was not used for longest. */
  private static final class Recent extends LinkedHashMap<Rates, RateChange> {

    private static final long serialVersionUID = 1L;

    Recent() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Rates, RateChange> eldest) {
      return size() > MAX_SIZE;
    }
  }
}
