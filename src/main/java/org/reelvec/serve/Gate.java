package org.reelvec.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reelvec.io.InputException;
import org.reelvec.io.OneLine;
import org.reelvec.io.RunFailedException;

/**
 * Lets in what is a sound request for one of the known paths, and sends back its reply or one line
 * that says what is wrong. No path ever names a file.
 *
 * <p>Only requests to a loopback name come in: a stranger's page whose own name was turned to this
 * machine (DNS rebinding) is refused by the name that it asks for.
 */
final class Gate implements HttpHandler {
  /** Answers a query, which is null where there is none. */
  @FunctionalInterface
  interface Route {
    Reply answer(@Nullable String query);
  }

  private static final int LONGEST_TARGET = 16_384;
  private static final int LARGEST_HEADERS = 16_384;
  private static final Pattern LOOPBACK =
      Pattern.compile("(?i)(localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]{1,5})?");

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src"
              + " 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private final Map<String, Route> routes;
  private final Consumer<String> faults;

  /**
   * Opens these paths.
   *
   * @param faults is told in one line what should not have happened
   */
  Gate(Map<String, Route> routes, Consumer<String> faults) {
    this.routes = routes;
    this.faults = faults;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = reply(exchange);
      Headers headers = exchange.getResponseHeaders();
      HEADERS.forEach(headers::set);
      headers.set("Content-Type", reply.type());
      if (reply.status() == 405) {
        headers.set("Allow", "GET, HEAD");
      }
      if (exchange.getRequestMethod().equals("HEAD")) {
        headers.set("Content-Length", Integer.toString(reply.content().length));
        exchange.sendResponseHeaders(reply.status(), -1);
      } else {
        exchange.sendResponseHeaders(reply.status(), reply.content().length);
        exchange.getResponseBody().write(reply.content());
      }
    }
  }

  private Reply reply(HttpExchange exchange) {
    try {
      URI target = exchange.getRequestURI();
      check(exchange, target);
      Route route = routes.get(target.getRawPath());
      if (route == null) {
        throw new RefusedException(404, "there is nothing of this name");
      }
      return route.answer(target.getRawQuery());
    } catch (RefusedException e) {
      return Reply.error(e.status(), e.reason());
    } catch (InputException e) {
      return Reply.error(400, OneLine.whole(String.join("; ", e.problems())));
    } catch (RunFailedException e) {
      return Reply.error(500, OneLine.whole(String.valueOf(e.getMessage())));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      faults.accept("an error that should not happen: " + OneLine.of(e.toString()));
      return Reply.error(500, "an error that should not happen; the server's terminal says which");
    }
  }

  private static void check(HttpExchange exchange, URI target) {
    Headers headers = exchange.getRequestHeaders();
    List<String> hosts = headers.getOrDefault("Host", List.of());
    if (hosts.size() != 1) {
      throw new RefusedException(400, "expected one Host header");
    }
    if (!LOOPBACK.matcher(hosts.get(0)).matches()) {
      throw new RefusedException(421, "this server answers to localhost only");
    }
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      throw new RefusedException(405, "expected GET or HEAD");
    }
    if (target.toString().length() > LONGEST_TARGET) {
      throw new RefusedException(
          414, "the address is longer than " + LONGEST_TARGET + " characters");
    }
    int size = 0;
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      for (String value : header.getValue()) {
        size += header.getKey().length() + (value == null ? 0 : value.length());
      }
    }
    if (size > LARGEST_HEADERS) {
      throw new RefusedException(431, "the headers are longer than " + LARGEST_HEADERS + " bytes");
    }
    if (headers.containsKey("Transfer-Encoding")
        || !headers.getOrDefault("Content-Length", List.of("0")).equals(List.of("0"))) {
      throw new RefusedException(413, "expected no content");
    }
    if (target.isAbsolute() || target.getRawAuthority() != null) {
      throw new RefusedException(400, "expected a path, which begins with one /");
    }
  }
}
