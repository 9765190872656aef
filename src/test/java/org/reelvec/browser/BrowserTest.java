package org.reelvec.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** What the other tests rely on: that the browser notices what goes wrong. */
@Tag("browser")
class BrowserTest {
  private static Browser browser;

  @TempDir Path directory;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private Page open(String body, Window window) throws IOException {
    Path file = directory.resolve("page.html");
    Files.writeString(
        file,
        "<!DOCTYPE html><html lang='en'><meta name='viewport' content='width=device-width'>"
            + "<title>t</title>"
            + body
            + "</html>");
    return browser.open(file.toUri(), window);
  }

  @Test
  void aQuietPageIsQuiet() throws IOException {
    Page page = open("<p>nothing</p>", Window.DESK);
    page.assertQuiet();
    page.assertFitsItsWidth();
    assertEquals("nothing", page.text("p"));
  }

  @Test
  void errorsAreNoticed() throws IOException {
    for (String script :
        List.of("console.error('wrong')", "throw new Error('wrong')", "Promise.reject('wrong')")) {
      Page page = open("<script>" + script + "</script>", Window.DESK);
      assertEquals(1, page.errors().size(), script);
      assertThrows(AssertionFailedError.class, page::assertQuiet);
    }
  }

  @Test
  void requestsAndBrokenPoliciesAreNoticed() throws IOException {
    String image = "<img src='http://127.0.0.1:9/x.png' alt=''>";
    Page asking = open(image, Window.DESK);
    assertTrue(asking.requests().contains(URI.create("http://127.0.0.1:9/x.png")));
    Page forbidden =
        open(
            "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'\">" + image,
            Window.DESK);
    assertTrue(forbidden.errors().get(0).contains("Content Security Policy"));
  }

  @Test
  void aServedPageMayAskItsOwnServer() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] text =
              (exchange.getRequestURI().getPath().equals("/")
                      ? "<link rel=icon href='data:,'>" + "<script>fetch('/more')</script>"
                      : "more")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, text.length);
          exchange.getResponseBody().write(text);
          exchange.close();
        });
    server.start();
    try {
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      Page page = browser.open(address, Window.DESK);
      page.await("two requests", () -> page.requests().size() == 2);
      page.assertQuiet();
    } finally {
      server.stop(0);
    }
  }

  @Test
  void windowThemePaperMouseAndKeysReachThePage() throws IOException {
    Page page =
        open(
            "<button id=a>a</button><input id=b>"
                + "<div id=c style='width:200px;height:100px' onmousemove=\"this.textContent ="
                + " event.offsetX + ' ' + event.offsetY\"></div>",
            Window.PHONE.inDark());
    assertEquals(360, page.number("return innerWidth"));
    assertEquals(true, page.run("return matchMedia('(prefers-color-scheme: dark)').matches"));
    page.resize(Window.DESK);
    assertEquals(1280, page.number("return innerWidth"));
    assertEquals(false, page.run("return matchMedia('(prefers-color-scheme: dark)').matches"));
    page.hover("#c", 30, 40);
    assertEquals("30 40", page.text("#c"));
    page.press("\t");
    assertEquals("a", page.focused().getDomAttribute("id"));
    page.press("\t", "x");
    assertEquals("x", page.find("#b").getDomProperty("value"));
    page.print();
    assertEquals(true, page.run("return matchMedia('print').matches"));
    page.run("document.body.style.width = '3000px'");
    assertThrows(AssertionFailedError.class, page::assertFitsItsWidth);
  }
}
