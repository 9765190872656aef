package org.reelvec.browser;

import java.io.File;
import java.net.URI;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium with a profile of its own, that asks the network for nothing by itself. It
 * shows one page at a time.
 */
public final class Browser implements AutoCloseable {
  /** It warns that it has no classes for this Chromium's protocol, which are not needed here. */
  private static final Logger WARNINGS = Logger.getLogger("org.openqa.selenium");

  private final ChromeDriver driver;

  private Browser(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Starts Debian's Chromium; fails where it is not installed. */
  public static Browser start() {
    WARNINGS.setLevel(Level.SEVERE);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    // The driver makes a fresh profile and removes it.
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--lang=en-US");
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(new File("/usr/bin/chromedriver"))
            .usingAnyFreePort()
            .build();
    return new Browser(new ChromeDriver(service, options));
  }

  /** Opens a file or an address of this machine; what earlier pages logged is forgotten. */
  public Page open(URI address, Window window) {
    Page page = new Page(driver, address);
    page.resize(window);
    page.load();
    return page;
  }

  @Override
  public void close() {
    driver.quit();
  }
}
