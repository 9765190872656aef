package org.reelvec.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class PrefetchTest {
  /** A batch is one number, written twice with time between. */
  private static final class Batch {
    private int number = -1;
    private int again = -1;
  }

  private static List<Batch> ring(int size) {
    return Stream.generate(Batch::new).limit(size).toList();
  }

  /** Numbers from 0 on; takes so long for each. */
  private static Consumer<Batch> numbers(int nanos) {
    AtomicInteger next = new AtomicInteger();
    return batch -> {
      batch.number = next.get();
      pause(nanos);
      batch.again = next.getAndIncrement();
    };
  }

  private static void pause(int nanos) {
    if (nanos > 0) {
      LockSupport.parkNanos(nanos);
    }
  }

  @ParameterizedTest
  @CsvSource({"2, 0, 0", "3, 0, 0", "8, 0, 0", "2, 90000, 0", "2, 0, 90000", "5, 0, 90000"})
  void givesTheSameBatchesInTheSameOrder(int ring, int fillNanos, int useNanos) {
    int count = fillNanos + useNanos == 0 ? 100_000 : 300;
    List<Batch> batches = ring(ring);
    Set<Batch> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    try (Prefetch<Batch> prefetch = new Prefetch<>(count, batches, numbers(fillNanos))) {
      for (int i = 0; i < count; i++) {
        Batch batch = prefetch.next();
        assertEquals(i, batch.number);
        pause(useNanos);
        assertEquals(i, batch.again, "filled anew while in use");
        assertEquals(i, batch.number, "filled anew while in use");
        seen.add(batch);
      }
      assertEquals(Set.copyOf(batches), seen);
      IllegalStateException end = assertThrows(IllegalStateException.class, prefetch::next);
      assertEquals("all %d batches were taken".formatted(count), end.getMessage());
    }
  }

  @Test
  void whatWasFilledBeforeAFailureComesFirst() {
    IllegalArgumentException flaw = new IllegalArgumentException("flaw");
    Consumer<Batch> numbers = numbers(0);
    Consumer<Batch> fill =
        batch -> {
          numbers.accept(batch);
          if (batch.number == 3) {
            throw flaw;
          }
        };
    try (Prefetch<Batch> prefetch = new Prefetch<>(9, ring(8), fill)) {
      IntStream.range(0, 3).forEach(i -> assertEquals(i, prefetch.next().number));
      assertSame(flaw, assertThrows(IllegalArgumentException.class, prefetch::next));
      assertSame(flaw, assertThrows(IllegalArgumentException.class, prefetch::next));
    }
  }

  @Test
  void anErrorReachesTheConsumerToo() {
    Consumer<Batch> fill =
        batch -> {
          throw new StackOverflowError("flaw");
        };
    try (Prefetch<Batch> prefetch = new Prefetch<>(9, ring(2), fill)) {
      assertThrows(StackOverflowError.class, prefetch::next);
    }
  }

  @Test
  void closingFreesTheRingWhereverTheConsumerStopped() {
    List<Batch> ring = ring(4);
    for (int stop = 0; stop < 20; stop++) {
      AtomicInteger filling = new AtomicInteger();
      Consumer<Batch> fill =
          batch -> {
            filling.incrementAndGet();
            Thread.onSpinWait();
            filling.decrementAndGet();
          };
      Prefetch<Batch> prefetch = new Prefetch<>(1000, ring, fill);
      IntStream.range(0, stop).forEach(i -> prefetch.next());
      prefetch.close();
      prefetch.close();
      assertEquals(0, filling.get());
      IllegalStateException closed = assertThrows(IllegalStateException.class, prefetch::next);
      assertEquals("the batches are closed", closed.getMessage());
    }
  }

  @Test
  void anInterruptedConsumerDoesNotHang() {
    List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
    Consumer<Batch> fill = batch -> pause(100_000_000);
    try (Prefetch<Batch> prefetch = new Prefetch<>(2, ring(2), fill)) {
      Thread consumer =
          new Thread(
              () -> {
                Thread.currentThread().interrupt();
                thrown.add(assertThrows(IllegalStateException.class, prefetch::next));
              });
      consumer.start();
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> consumer.join());
    }
    assertTrue(thrown.get(0).getMessage().startsWith("interrupted"), thrown.toString());
  }

  @Test
  void aRingOfOneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Prefetch<>(1, ring(1), batch -> {}));
  }
}
