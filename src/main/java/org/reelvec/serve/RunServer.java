package org.reelvec.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;

/**
 * Serves finished runs to this machine alone, until it is closed.
 *
 * <p>A client that takes more than five seconds to send its request, or more than a minute to take
 * its answer, is cut off; until then it holds one of {@value #THREADS} threads.
 */
public final class RunServer implements AutoCloseable {
  private static final int THREADS = 64;

  /** The JDK's server reads them once, when the first server is made. */
  private static final Map<String, String> LIMITS =
      Map.of(
          "sun.net.httpserver.maxReqTime", "5",
          "sun.net.httpserver.maxRspTime", "60",
          "sun.net.httpserver.maxReqHeaderSize", "65536",
          "sun.net.httpserver.maxReqHeaders", "100",
          "jdk.httpserver.maxConnections", "512",
          // Else an answer waits for the client's delayed acknowledgement, 40 ms each.
          "sun.net.httpserver.nodelay", "true");

  private final HttpServer server;
  private final ExecutorService threads;
  private final Maps maps;

  private RunServer(HttpServer server, ExecutorService threads, Maps maps) {
    this.server = server;
    this.threads = threads;
    this.maps = maps;
  }

  /**
   * Opens the runs and serves them.
   *
   * @param runs directories
   * @param port 0 for any that is free
   * @param faults is told in one line what should not have happened
   * @throws InputException if a run cannot be opened, or the port not be had
   */
  public static RunServer start(List<Path> runs, int port, Consumer<String> faults) {
    HttpServer server = bind(port);
    Maps maps = new Maps();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    RunServer started = new RunServer(server, threads, maps);
    try {
      Map<String, Gate.Route> routes = new LinkedHashMap<>(Assets.routes());
      routes.putAll(new Api(new ServedRuns(runs), maps).routes());
      server.createContext("/", new Gate(routes, faults));
      server.setExecutor(threads);
      server.start();
      return started;
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
  }

  /** Where the page is. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Stops at once; what is being answered is cut off. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    maps.close();
  }

  /** A server within limits, on this machine alone; not started. */
  static HttpServer bind(int port) {
    LIMITS.forEach((name, value) -> System.getProperties().putIfAbsent(name, value));
    try {
      byte[] loopback = {127, 0, 0, 1};
      return HttpServer.create(
          new InetSocketAddress(InetAddress.getByAddress("localhost", loopback), port), 0);
    } catch (BindException e) {
      throw new InputException(
          "--port: %d cannot be had (%s); name another, or 0 for any that is free"
              .formatted(port, AtomicFiles.reason(e)));
    } catch (IOException e) {
      throw new InputException("cannot serve on this machine: " + AtomicFiles.reason(e));
    }
  }
}
