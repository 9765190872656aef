package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.cli.Shell.Outcome;

/** The server as a command, and its answers beside those of the other commands. */
class ServeCommandTest {
  private static final Pattern TOLD =
      Pattern.compile("reelvec serves (http://127\\.0\\.0\\.1:[0-9]+/) \\(Ctrl-C stops it\\)\\R");
  private static final StringWriter OUT = new StringWriter();
  private static final StringWriter ERR = new StringWriter();

  @TempDir static Path directory;
  private static String run;
  private static URI address;
  private static Thread command;

  @BeforeAll
  static void serve() throws IOException, InterruptedException {
    run = directory.resolve("ratings").toString();
    PlantedRun.write(Path.of(run), "");
    command =
        new Thread(
            () ->
                Reelvec.run(
                    new PrintWriter(OUT), new PrintWriter(ERR, true), "serve", run, "--port", "0"));
    command.start();
    Matcher told = TOLD.matcher(OUT.toString());
    while (!told.matches() && command.isAlive()) {
      Thread.sleep(10);
      told = TOLD.matcher(OUT.toString());
    }
    assertTrue(told.matches(), ERR.toString());
    address = URI.create(told.group(1));
  }

  @AfterAll
  static void interrupt() throws InterruptedException {
    command.interrupt();
    command.join();
    assertEquals("", ERR.toString());
  }

  private static HttpResponse<byte[]> get(String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofByteArray());
  }

  private static void same(String path, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add(1, run);
    all.add("--json");
    Outcome printed = Shell.run(all.toArray(String[]::new));
    assertEquals(0, printed.code(), printed.err());
    assertEquals(printed.out(), new String(get(path).body(), StandardCharsets.UTF_8));
  }

  @Test
  void answersAreThoseOfTheCommands() throws Exception {
    same("/api/similar?title=Ringu", "similar", "Ringu");
    same(
        "/api/similar?title=Ringu&top=2&explain=true&metric=euclidean&filter=year%3D1990..",
        "similar",
        "Ringu",
        "--top",
        "2",
        "--explain",
        "--metric",
        "euclidean",
        "--filter",
        "year=1990..");
    same(
        "/api/similar?title=%23101&table=users&include-query=true",
        "similar", "#101", "--table", "users", "--include-query");
    same(
        "/api/analogy?a=Ringu&b=The+Ring&c=Yojimbo&top=1&method=cosmul",
        "analogy",
        "Ringu",
        "The Ring",
        "Yojimbo",
        "--top",
        "1",
        "--method",
        "cosmul");
    same(
        "/api/counterpart?from=Ringu&to=The+Ring&title=Yojimbo&filter=count=1..",
        "counterpart",
        "--from",
        "Ringu",
        "--to",
        "The Ring",
        "Yojimbo",
        "--filter",
        "count=1..");
  }

  @Test
  void refusalsAreThoseOfTheCommands() throws Exception {
    for (String title : List.of("Rinku", "Nobody Saw This")) {
      Outcome printed = Shell.run("similar", run, title);
      HttpResponse<byte[]> refused = get("/api/similar?title=" + title.replace(' ', '+'));
      assertEquals(400, refused.statusCode());
      assertEquals(
          "{\n  \"error\" : \"%s\"\n}\n".formatted(printed.err().strip()),
          new String(refused.body(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void badUsageIsOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Outcome outcome = Shell.run("serve", run, "--port", "" + taken.getLocalPort());
      assertEquals(2, outcome.code());
      assertEquals("", outcome.out());
      assertTrue(
          outcome
              .err()
              .matches(
                  "--port: [0-9]+ cannot be had \\(Address already in use\\); name another, or 0"
                      + " for any that is free\\R"),
          outcome.err());
    }
    assertEquals(
        "--port: 70000 is not in 0..65535\n", Shell.run("serve", run, "--port", "70000").err());
    assertEquals(2, Shell.run("serve").code());
    Outcome none = Shell.run("serve", directory.resolve("none").toString(), "--port", "0");
    assertEquals(2, none.code());
    assertEquals(1, none.err().lines().count());
  }
}
