package org.reelvec.serve;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.reelvec.ask.OpenRun;
import org.reelvec.serve.PlacedMap.Kind;

/** Maps, made one after another in the background when they are first asked for, then kept. */
final class Maps implements AutoCloseable {
  private final Map<Asked, Making> maps = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "map");
            thread.setDaemon(true);
            return thread;
          });

  private record Asked(String run, String table, Kind kind) {}

  /** A map on its way. */
  static final class Making {
    private final CompletableFuture<PlacedMap> map;
    private volatile double share;

    private Making(Maps maps, OpenRun run, String table, Kind kind) {
      map =
          CompletableFuture.supplyAsync(
              () ->
                  PlacedMap.of(
                      run.name(), run.table(table).embedding(), kind, done -> share = done),
              maps.worker);
    }

    /** The share that is done, 0 to 1. */
    double share() {
      return share;
    }

    /**
     * The map, if it is finished.
     *
     * @throws org.reelvec.io.InputException if it cannot be made of these rows
     */
    Optional<PlacedMap> map() {
      try {
        return Optional.ofNullable(map.getNow(null));
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }
  }

  /** A map, which begins to be made if nobody has asked for it yet. */
  Making of(OpenRun run, String table, Kind kind) {
    run.table(table); // refused here if there is none
    return maps.computeIfAbsent(
        new Asked(run.name(), table, kind), asked -> new Making(this, run, table, kind));
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
