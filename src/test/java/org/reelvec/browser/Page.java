package org.reelvec.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;

/**
 * A page as a reader has it: looked at, pointed at, typed into. Elements are named by CSS
 * selectors; a selector that fits nothing fails the test.
 */
public final class Page {
  private static final long PATIENCE_MILLIS = 20_000;

  private final ChromeDriver driver;
  private final URI address;
  private final PageLog log;

  Page(ChromeDriver driver, URI address) {
    this.driver = driver;
    this.address = address;
    this.log = new PageLog(driver);
  }

  void load() {
    driver.get("about:blank");
    log.forget();
    driver.get(address.toString());
  }

  /** Another size or theme, as when a phone is turned or evening comes. */
  public void resize(Window window) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            window.width(),
            "height",
            window.height(),
            "deviceScaleFactor",
            1,
            "mobile",
            window.width() < 600));
    media("", window.dark());
  }

  /** As it goes to paper. The events around printing are fired too. */
  public void print() {
    run("dispatchEvent(new Event('beforeprint'))");
    media("print", false);
  }

  /** What moves is asked to stand still, so that tests need not wait for it. */
  private void media(String type, boolean dark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            type,
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** The only element, or the first, that fits. */
  public WebElement find(String selector) {
    return driver.findElement(By.cssSelector(selector));
  }

  /** All that fit, in the order of the page. */
  public List<WebElement> findAll(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** The text of an element as it is shown; none of one that is hidden. */
  public String text(String selector) {
    return find(selector).getText();
  }

  /** What a function body in JavaScript returns; {@code arguments} holds the values given. */
  public Object run(String script, Object... values) {
    return driver.executeScript(script, values);
  }

  /** The same for a number. */
  public double number(String script, Object... values) {
    return ((Number) run(script, values)).doubleValue();
  }

  /** Moves the mouse to a place in an element: CSS pixels from its upper left corner. */
  public void hover(String selector, double x, double y) {
    WebElement element = find(selector);
    run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
    move("mouseMoved", place(element, x + 1, y + 1));
    move("mouseMoved", place(element, x, y));
  }

  /** Clicks at a place in an element. */
  public void click(String selector, double x, double y) {
    hover(selector, x, y);
    for (String event : List.of("mousePressed", "mouseReleased")) {
      move(event, place(find(selector), x, y));
    }
  }

  /** Clicks the middle of an element. */
  public void click(String selector) {
    find(selector).click();
  }

  /** Turns the wheel over a place in an element; ahead is negative. */
  public void wheel(String selector, double x, double y, int pixels) {
    hover(selector, x, y);
    List<Double> place = place(find(selector), x, y);
    driver.executeCdpCommand(
        "Input.dispatchMouseEvent",
        Map.of(
            "type",
            "mouseWheel",
            "x",
            place.get(0),
            "y",
            place.get(1),
            "deltaX",
            0,
            "deltaY",
            pixels));
  }

  private List<Double> place(WebElement element, double x, double y) {
    double left = number("return arguments[0].getBoundingClientRect().left", element);
    double top = number("return arguments[0].getBoundingClientRect().top", element);
    return List.of(left + x, top + y);
  }

  private void move(String type, List<Double> place) {
    driver.executeCdpCommand(
        "Input.dispatchMouseEvent",
        Map.of(
            "type",
            type,
            "x",
            place.get(0),
            "y",
            place.get(1),
            "button",
            type.equals("mouseMoved") ? "none" : "left",
            "clickCount",
            type.equals("mouseMoved") ? 0 : 1));
  }

  /** Replaces what stands in a field. */
  public void type(String selector, String text) {
    WebElement field = find(selector);
    field.clear();
    field.sendKeys(text);
  }

  /** Presses keys in whatever has the focus. */
  public void press(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** What has the focus. */
  public WebElement focused() {
    return driver.switchTo().activeElement();
  }

  /** Waits until it holds; fails after twenty seconds. */
  public void await(String what, BooleanSupplier holds) {
    long began = System.nanoTime();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() - began > PATIENCE_MILLIS * 1_000_000) {
        fail("waited in vain for " + what);
      }
      try {
        Thread.sleep(30);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        fail("interrupted while waiting for " + what);
      }
    }
  }

  /** Writes what is seen; {@code whole} adds what lies below the window's edge. */
  public void screenshot(Path file, boolean whole) {
    if (whole) {
      double height = number("return document.documentElement.scrollHeight");
      double width = number("return innerWidth");
      driver.executeCdpCommand(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }
    write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  /** Writes what the browser sends to a printer: sheets of A4. */
  public void pdf(Path file) {
    PrintOptions options = new PrintOptions();
    options.setPageSize(PageSize.ISO_A4);
    write(file, Base64.getDecoder().decode(driver.print(options).getContent()));
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Errors and warnings of the console since the page was opened, broken policies among them. */
  public List<String> errors() {
    return log.errors();
  }

  /** Every address that the page asked for, itself first. */
  public List<URI> requests() {
    return log.requests();
  }

  /** No errors, and no request but to the file itself or to the server that it came from. */
  public void assertQuiet() {
    assertEquals(List.of(), errors());
    List<URI> strange = new ArrayList<>(requests());
    assertTrue(strange.remove(address), "the page itself is asked for: " + strange);
    if (!"file".equals(address.getScheme())) {
      strange.removeIf(request -> address.getAuthority().equals(request.getAuthority()));
    }
    assertEquals(List.of(), strange, "requests that leave the page");
  }

  /** The page as a whole cannot be scrolled sideways. */
  public void assertFitsItsWidth() {
    double content = number("return document.documentElement.scrollWidth");
    double window = number("return document.documentElement.clientWidth");
    assertTrue(content <= window, content + " pixels wide in a window of " + window);
  }
}
