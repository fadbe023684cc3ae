package org.polyser.eval.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.ruiyun.jvppeteer.api.core.Browser;
import com.ruiyun.jvppeteer.cdp.core.Puppeteer;
import com.ruiyun.jvppeteer.cdp.entities.LaunchOptions;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, without a window and without the network's services. */
final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-dev-shm-usage",
          "--hide-scrollbars");

  private Chromium() {}

  /** Starts it with an empty profile, or skips the test where there is none. */
  static Browser start(Path profile) throws IOException {
    Optional<Path> program = find();
    assumeTrue(
        program.isPresent(), "skipped: no Chromium (install the package chromium to run it)");
    return Puppeteer.launch(
        LaunchOptions.builder()
            .executablePath(program.get().toString())
            .userDataDir(profile.toString())
            .args(QUIET)
            .headless(true)
            .build());
  }

  private static Optional<Path> find() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
