package org.reelvec.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What the browser wrote down while a page was open. The driver hands out each entry once. */
final class PageLog {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ChromeDriver driver;
  private final List<String> errors = new ArrayList<>();
  private final List<URI> requests = new ArrayList<>();

  PageLog(ChromeDriver driver) {
    this.driver = driver;
  }

  void forget() {
    read();
    errors.clear();
    requests.clear();
  }

  List<String> errors() {
    read();
    return List.copyOf(errors);
  }

  List<URI> requests() {
    read();
    return List.copyOf(requests);
  }

  private void read() {
    for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
      if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
        errors.add(entry.getMessage());
      }
    }
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = parsed(entry.getMessage()).path("message");
      String method = message.path("method").asText();
      JsonNode params = message.path("params");
      if (method.equals("Network.requestWillBeSent")) {
        request(params.path("request").path("url").asText());
      } else if (method.equals("Network.webSocketCreated")) {
        request(params.path("url").asText());
      }
    }
  }

  /** What lies within the page itself is no request to anybody. */
  private void request(String url) {
    if (!url.startsWith("data:") && !url.startsWith("blob:")) {
      requests.add(URI.create(url));
    }
  }

  private static JsonNode parsed(String message) {
    try {
      return JSON.readTree(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the driver's log is not JSON: " + message, e);
    }
  }
}
