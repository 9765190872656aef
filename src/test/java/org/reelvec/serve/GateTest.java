package org.reelvec.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.reelvec.io.RunFailedException;

/** What happens where an answer fails. */
class GateTest {
  @Test
  void aFaultIsOneLineForBoth() throws Exception {
    List<String> faults = new CopyOnWriteArrayList<>();
    HttpServer server = RunServer.bind(0);
    server.createContext(
        "/",
        new Gate(
            Map.of(
                "/fault",
                query -> {
                  throw new IllegalStateException("a secret\nof two lines");
                },
                "/file",
                query -> {
                  throw new RunFailedException("movies.parquet: cannot be read");
                }),
            faults::add));
    server.start();
    try {
      assertEquals(
          "{\n"
              + "  \"error\" : \"an error that should not happen; the server's terminal says"
              + " which\"\n"
              + "}\n",
          ask(server, "/fault").body());
      assertEquals(500, ask(server, "/fault").statusCode());
      assertEquals(
          "an error that should not happen: java.lang.IllegalStateException: a secret of two lines",
          faults.get(0));
      assertEquals(500, ask(server, "/file").statusCode());
      assertEquals(
          "{\n  \"error\" : \"movies.parquet: cannot be read\"\n}\n", ask(server, "/file").body());
      assertEquals(2, faults.size());
    } finally {
      server.stop(0);
    }
  }

  private static HttpResponse<String> ask(HttpServer server, String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
