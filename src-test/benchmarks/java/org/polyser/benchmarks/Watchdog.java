package org.polyser.benchmarks;

/** Ends the program when one step takes too long, and says which. */
final class Watchdog {

  private static final long LIMIT_MILLIS = 10_000;
  private static final long LOOK_MILLIS = 200;
  private static final int HUNG = 3;

  private volatile String step = "";
  private volatile long startMillis = System.currentTimeMillis();

  /** Starts to watch. */
  static Watchdog start() {
    Watchdog watchdog = new Watchdog();
    Thread thread = new Thread(watchdog::watch, "watchdog");
    thread.setDaemon(true);
    thread.start();
    return watchdog;
  }

  /** Says that the next step begins. */
  void begin(String name) {
    step = name;
    startMillis = System.currentTimeMillis();
  }

  private void watch() {
    while (true) {
      if (System.currentTimeMillis() - startMillis > LIMIT_MILLIS) {
        System.out.println("HANGS: " + step);
        Runtime.getRuntime().halt(HUNG);
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
