package org.reelvec.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.embedding.TestEmbeddings;
import org.reelvec.io.InputException;

/** A real server, asked by a real client and by sockets that say what no client would. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunServerTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final List<String> FAULTS = new ArrayList<>();
  private static final List<Socket> SLOW = new ArrayList<>();

  @TempDir static Path directory;
  private static RunServer server;
  private static String first;
  private static String hostile;

  /** From then on, forty clients do not come to an end of their requests. */
  @BeforeAll
  static void start() throws IOException {
    Path run = PlantedRuns.write(directory.resolve("first"), PlantedRuns.random(300, 1));
    Path odd = PlantedRuns.write(directory.resolve("hostile"), TestEmbeddings.hostile());
    first = run.toString();
    hostile = odd.toString();
    server = RunServer.start(List.of(run, odd), 0, FAULTS::add);
    for (int i = 0; i < 40; i++) {
      Socket slow = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort());
      slow.getOutputStream().write("GET /api/ru".getBytes(StandardCharsets.US_ASCII));
      slow.setSoTimeout(30_000);
      SLOW.add(slow);
    }
  }

  @AfterAll
  static void stop() throws IOException {
    for (Socket slow : SLOW) {
      slow.close();
    }
    server.close();
    assertEquals(List.of(), FAULTS);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(server.address().resolve(path)));
  }

  private static JsonNode json(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertEquals(200, response.statusCode(), response.body());
    assertEquals(
        "application/json; charset=utf-8",
        response.headers().firstValue("Content-Type").orElse(""));
    return JSON.readTree(response.body());
  }

  private static void refused(String line, String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertEquals(400, response.statusCode(), path);
    assertEquals(line, JSON.readTree(response.body()).path("error").asText());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** What comes back for bytes that are no request of a client's, whole. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String status(String response) {
    return response.isEmpty() ? "closed" : response.split(" ", 3)[1];
  }

  private static String line(String line) throws IOException {
    return status(raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
  }

  /** A request with these headers. */
  private static String runs(String... headers) {
    return "GET /api/runs HTTP/1.1\r\n"
        + String.join("\r\n", headers)
        + "\r\nConnection: close\r\n\r\n";
  }

  @Test
  @Order(1)
  void theSlowOnesHinderNobody() throws Exception {
    assertEquals(2, json("/api/runs").path("runs").size());
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void theSlowOnesAreCutOff() throws IOException {
    for (Socket slow : SLOW) {
      assertEquals(-1, slow.getInputStream().read());
    }
  }

  @Test
  void thePageAndItsParts() throws Exception {
    HttpResponse<String> page = get("/");
    assertEquals(200, page.statusCode());
    assertEquals("text/html; charset=utf-8", page.headers().firstValue("Content-Type").orElse(""));
    assertTrue(page.body().startsWith("<!DOCTYPE html>"));
    for (String part : List.of("/page.css", "/page.js", "/echarts.js")) {
      assertEquals(200, get(part).statusCode());
      assertTrue(page.body().contains("\"" + part + "\""));
    }
    for (String part : List.of("/combo.js", "/map.js", "/texts.js")) {
      assertEquals(200, get(part).statusCode());
    }
    assertFalse(page.body().contains("://"));
  }

  @Test
  void everyAnswerIsGuarded() throws Exception {
    for (String path : List.of("/", "/page.js", "/api/runs", "/api/similar", "/nothing")) {
      HttpResponse<String> response =
          send(
              HttpRequest.newBuilder(server.address().resolve(path))
                  .header("Origin", "http://elsewhere.example"));
      String policy = response.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.contains("default-src 'none'"), policy);
      assertTrue(policy.contains("frame-ancestors 'none'"), policy);
      assertFalse(policy.contains("unsafe"), policy);
      assertEquals("nosniff", response.headers().firstValue("X-Content-Type-Options").orElse(""));
      assertEquals("no-referrer", response.headers().firstValue("Referrer-Policy").orElse(""));
      assertTrue(
          response.headers().map().keySet().stream()
              .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control")));
    }
  }

  @Test
  void answersQuestions() throws Exception {
    JsonNode table = json("/api/table?run=" + encode(hostile));
    assertEquals(5, table.path("rows").asInt());
    assertEquals(1950, table.path("attributes").get(4).path("low").asInt());
    assertEquals("Drama", table.path("attributes").get(3).path("words").get(0).asText());
    JsonNode titles = json("/api/titles?q=title+29&top=3");
    assertEquals("Title 29", titles.path("titles").get(0).path("title").asText());
    assertEquals(3, titles.path("titles").size());
    JsonNode similar = json("/api/similar?title=%23k7&top=4&metric=euclidean&filter=count=100..");
    assertEquals("k7", similar.path("key").asText());
    assertEquals(4, similar.path("neighbours").size());
    assertEquals(
        json("/api/similar?title=Title+7"),
        json("/api/similar?title=Title+7&run=" + encode(first) + "&explain=false&table=movies"));
    assertEquals(
        10,
        json("/api/analogy?a=Title+1&b=Title+2&c=Title+3&method=cosmul").path("neighbours").size());
    assertEquals(
        10,
        json("/api/counterpart?from=Title+1&to=Title+2&title=Title+3").path("neighbours").size());
    assertEquals(
        3,
        json("/api/side-by-side?title=Title+1&top=3&other=" + encode(first))
            .path("shared")
            .asInt());
  }

  @Test
  void aMapIsComputedInTheBackground() throws Exception {
    HttpResponse<String> response = get("/api/map");
    while (response.statusCode() == 202) {
      double done = JSON.readTree(response.body()).path("done").asDouble();
      assertTrue(done >= 0 && done <= 1, response.body());
      Thread.sleep(20);
      response = get("/api/map");
    }
    assertEquals(200, response.statusCode());
    JsonNode map = JSON.readTree(response.body());
    assertEquals(300, map.path("x").size());
    assertEquals("k0", map.path("keys").get(0).asText());
  }

  @Test
  void titlesAreTextWhateverTheyHold() throws Exception {
    JsonNode titles = json("/api/titles?run=" + encode(hostile)).path("titles");
    List<String> found = new ArrayList<>();
    titles.forEach(title -> found.add(title.path("title").asText()));
    assertEquals(5, found.size());
    assertTrue(found.containsAll(TestEmbeddings.hostile().titles()), found.toString());
    for (JsonNode title : titles) {
      String path =
          "/api/similar?run=%s&title=%s"
              .formatted(encode(hostile), encode("#" + title.path("key").asText()));
      if (title.path("title").asText().startsWith("Am\u00e9lie")) { // of length 0
        assertEquals(400, get(path).statusCode());
      } else {
        assertEquals(title.path("title"), json(path).path("title"));
      }
    }
  }

  @Test
  void badParametersAreNamed() throws Exception {
    refused("title: is missing", "/api/similar");
    refused("title: is missing", "/api/counterpart?from=a&to=b");
    refused("c: is missing", "/api/analogy?a=Title+1&b=Title+2");
    refused("no movie is called 'Jaws'", "/api/similar?title=Jaws");
    refused("top: expected a number in 1..1000, found '1001'", "/api/similar?title=a&top=1001");
    refused("top: expected a number in 1..100, found '101'", "/api/titles?top=101");
    refused(
        "run: no run is called 'x'; there is: %s, %s".formatted(first, hostile),
        "/api/table?run=x");
    refused(first + ": has no table ../secret; it has movies", "/api/table?table=../secret");
    refused(
        "filter: no attribute is called 'yaer'; there is: count",
        "/api/similar?title=Title+1&filter=yaer=1");
    refused(
        "explain: gives reasons of movies, so of the table movies only",
        "/api/similar?title=a&explain=true&table=users");
    refused(
        "include-query: every seed's list would hold the movie; leave it out with stability",
        "/api/similar?title=a&include-query=true&stability=true");
    refused("no parameter is called 'q'; there is: none", "/api/runs?q=1");
    refused("expected no query", "/?q=1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/api",
        "/api/",
        "/api/similar/",
        "/API/similar",
        "/page.html",
        "/../../etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/api/../page.js",
        "/page.js%00",
        "/.%2e/page.js",
        "/..%5c..%5cx",
        "/%70age.js"
      })
  void unknownPathsAndWaysOutAreNotFound(String path) throws IOException {
    assertEquals("404", line("GET " + path + " HTTP/1.1"));
  }

  @Test
  void malformedRequestsAreRefused() throws IOException {
    for (String bad :
        List.of(
            "GET /api/similar?title=%zz HTTP/1.1",
            "GET /api/similar?title=%00 HTTP/1.1",
            "GET /api/similar?title=%ff HTTP/1.1",
            "GET /api/similar?title=\u00e9 HTTP/1.1",
            "GET /api/similar?title=a\0b HTTP/1.1",
            "GET //elsewhere.example/api/runs HTTP/1.1",
            "GET http://localhost/api/runs HTTP/1.1",
            "GET",
            "nonsense",
            "GET /api/runs")) {
      assertEquals("400", line(bad), bad);
    }
    for (String odd : List.of("GET * HTTP/1.1", "OPTIONS * HTTP/1.1", "GET mailto:x HTTP/1.1")) {
      assertTrue(List.of("404", "400", "closed").contains(line(odd)), odd);
    }
  }

  @Test
  void whatIsTooLongIsRefused() throws IOException {
    assertEquals("414", line("GET /api/similar?title=" + "a".repeat(20_000) + " HTTP/1.1"));
    assertEquals("400", line("GET /api/similar?title=" + "a".repeat(3000) + " HTTP/1.1"));
    String many = "X-%d: " + "a".repeat(1000) + "\r\n";
    StringBuilder headers = new StringBuilder("GET /api/runs HTTP/1.1\r\nHost: localhost\r\n");
    for (int i = 0; i < 20; i++) {
      headers.append(many.formatted(i));
    }
    assertEquals("431", status(raw(headers + "Connection: close\r\n\r\n")));
    assertEquals("413", status(raw(runs("Host: localhost", "Content-Length: 5") + "hello")));
  }

  @Test
  void onlyGetAndHead() throws Exception {
    for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "FOO")) {
      HttpResponse<String> response =
          send(
              HttpRequest.newBuilder(server.address().resolve("/api/runs"))
                  .method(method, HttpRequest.BodyPublishers.noBody()));
      assertEquals(405, response.statusCode(), method);
      assertEquals("GET, HEAD", response.headers().firstValue("Allow").orElse(""));
    }
    HttpResponse<String> head =
        send(
            HttpRequest.newBuilder(server.address().resolve("/api/runs"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertEquals(200, head.statusCode());
    assertEquals("", head.body());
    assertEquals(
        get("/api/runs").body().length(),
        Integer.parseInt(head.headers().firstValue("Content-Length").orElse("0")));
  }

  @Test
  void onlyLoopbackNamesAreAnswered() throws IOException {
    for (String host :
        List.of("localhost", "LOCALHOST:8417", "127.0.0.1", "127.0.0.1:1", "[::1]:8417")) {
      assertEquals("200", status(raw(runs("Host: " + host))));
    }
    for (String host :
        List.of(
            "elsewhere.example",
            "localhost.elsewhere.example",
            "127.0.0.1.nip.example",
            "192.168.0.1",
            "0.0.0.0",
            "localhost:x",
            "")) {
      assertEquals("421", status(raw(runs("Host: " + host))), host);
    }
    assertEquals("400", status(raw("GET /api/runs HTTP/1.0\r\n\r\n")));
    assertEquals("400", status(raw(runs("Host: localhost", "Host: elsewhere.example"))));
  }

  @Test
  void onlyThisMachineCanConnect() throws IOException {
    assertEquals("127.0.0.1", server.address().getHost());
    for (NetworkInterface card : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : card.inetAddresses().toList()) {
        if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
          try (Socket socket = new Socket()) {
            assertThrows(
                ConnectException.class,
                () ->
                    socket.connect(
                        new InetSocketAddress(address, server.address().getPort()), 2000));
          }
        }
      }
    }
  }

  @Test
  void manyAtOnceGetTheSameAnswers() throws Exception {
    List<String> alone = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      alone.add(get("/api/similar?title=Title+" + i).body());
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> questions = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        String path = "/api/similar?title=Title+" + i % 20;
        questions.add(() -> get(path).body());
      }
      List<Future<String>> answers = threads.invokeAll(questions);
      for (int i = 0; i < 400; i++) {
        assertEquals(alone.get(i % 20), answers.get(i).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aPortInUseAndARunThatIsNoneAreRefusedInOneLine() {
    int taken = server.address().getPort();
    InputException port =
        assertThrows(
            InputException.class,
            () -> RunServer.start(List.of(Path.of(first)), taken, FAULTS::add));
    assertTrue(
        port.getMessage().startsWith("--port: " + taken + " cannot be had ("), port.getMessage());
    assertEquals(1, port.getMessage().lines().count());
    assertThrows(
        InputException.class,
        () -> RunServer.start(List.of(directory.resolve("none")), 0, FAULTS::add));
  }
}
