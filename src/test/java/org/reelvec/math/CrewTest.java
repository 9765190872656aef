package org.reelvec.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrewTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void everyPartIsDoneOnceBeforeRunReturns(int threads) {
    try (Crew crew = new Crew(threads)) {
      assertEquals(threads, crew.threads());
      for (int round = 0; round < 2_000; round++) {
        int parts = 1 + round % 17;
        AtomicIntegerArray done = new AtomicIntegerArray(parts);
        crew.run(parts, done::incrementAndGet);
        for (int part = 0; part < parts; part++) {
          assertEquals(1, done.get(part), "round " + round + ", part " + part);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void throwsWhatAPartThrewAndGoesOnAfterwards(int threads) {
    try (Crew crew = new Crew(threads)) {
      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class,
              () ->
                  crew.run(
                      9,
                      part -> {
                        if (part == 4) {
                          throw new IllegalStateException("part 4");
                        }
                      }));
      assertEquals("part 4", thrown.getMessage());
      AtomicIntegerArray done = new AtomicIntegerArray(3);
      crew.run(3, done::incrementAndGet);
      assertEquals(3, done.get(0) + done.get(1) + done.get(2));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2})
  void doesAllPartsAloneWhenClosed(int threads) {
    Crew crew = new Crew(threads);
    crew.close();
    AtomicIntegerArray done = new AtomicIntegerArray(3);
    crew.run(3, done::incrementAndGet);
    assertEquals(3, done.get(0) + done.get(1) + done.get(2));
  }
}
