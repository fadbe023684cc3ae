package org.polyser.eval.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.ruiyun.jvppeteer.api.core.Browser;
import com.ruiyun.jvppeteer.api.core.Page;
import com.ruiyun.jvppeteer.api.core.Request;
import com.ruiyun.jvppeteer.api.events.PageEvents;
import com.ruiyun.jvppeteer.cdp.entities.ConsoleMessage;
import com.ruiyun.jvppeteer.cdp.entities.MediaFeature;
import com.ruiyun.jvppeteer.cdp.entities.Viewport;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A page in a browser, with what it complained about and what it asked for. */
final class OpenPage {

  private static final int HEIGHT = 800;

  final Page page;
  final List<String> complaints = new CopyOnWriteArrayList<>();
  final List<String> requests = new CopyOnWriteArrayList<>();

  private OpenPage(Page page) {
    this.page = page;
    page.on(
        PageEvents.Console,
        (Consumer<ConsoleMessage>) message -> complaints.add(message.type() + message.text()));
    page.on(PageEvents.PageError, (Consumer<Object>) error -> complaints.add(error.toString()));
    page.on(PageEvents.Dialog, (Consumer<Object>) dialog -> complaints.add("a dialog opened"));
    page.on(PageEvents.Request, (Consumer<Request>) request -> requests.add(request.url()));
  }

  static OpenPage of(Browser browser, Path file, int width, String scheme) throws Exception {
    OpenPage open = new OpenPage(browser.newPage());
    open.page.setViewport(new Viewport(width, HEIGHT));
    open.page.emulateMediaFeatures(List.of(new MediaFeature("prefers-color-scheme", scheme)));
    open.page.goTo(file.toUri().toString());
    return open;
  }

  /** The value of an expression, as a string. */
  String value(String expression) throws JsonProcessingException {
    return String.valueOf(page.evaluate("() => String(" + expression + ")"));
  }
}
