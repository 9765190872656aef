package org.reelvec.data.ratings;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {
  @ParameterizedTest
  @ValueSource(ints = {10, 100_000, Integer.MAX_VALUE})
  void idsAreNumberedByFirstAppearance(int bound) {
    SplittableRandom random = new SplittableRandom(5);
    IdIndex index = new IdIndex();
    Map<Integer, Integer> expected = new LinkedHashMap<>();
    for (int i = 0; i < 50_000; i++) {
      int id = random.nextInt(bound);
      expected.putIfAbsent(id, expected.size());
      assertEquals(expected.get(id), index.of(id));
    }
    assertEquals(expected.size(), index.size());
    assertEquals(expected.keySet().stream().map(String::valueOf).toList(), index.keys());
  }

  @Test
  void idsThatHashAlikeAreToldApart() {
    IdIndex index = new IdIndex();
    // Multiples of a large power of two share their lowest bits, the extremes all others.
    int[] ids = {0, 1 << 30, 1 << 29, 3 << 29, Integer.MAX_VALUE, 1 << 20, 0};
    int[] expected = {0, 1, 2, 3, 4, 5, 0};
    for (int i = 0; i < ids.length; i++) {
      assertEquals(expected[i], index.of(ids[i]));
    }
  }

  @Test
  void textsAreNumberedByFirstAppearance() {
    SplittableRandom random = new SplittableRandom(6);
    TextIndex index = new TextIndex();
    Map<String, Integer> expected = new LinkedHashMap<>();
    for (int i = 0; i < 50_000; i++) {
      String key = Integer.toString(random.nextInt(30_000), 36) + (i % 3 == 0 ? "é" : "");
      expected.putIfAbsent(key, expected.size());
      assertEquals(expected.get(key), index.of(key));
    }
    assertEquals(expected.size(), index.size());
    assertEquals(List.copyOf(expected.keySet()), index.keys());
  }

  @Test
  void bytesAndTextsAreOneKey() {
    TextIndex index = new TextIndex();
    assertEquals(0, index.of("b"));
    assertEquals(1, index.of("ab"));
    assertEquals(0, index.of("abab".getBytes(US_ASCII), 1, 2));
    assertEquals(1, index.of("abab".getBytes(US_ASCII), 2, 4));
    // Both hash to 2112.
    assertEquals(2, index.of("Aa"));
    assertEquals(3, index.of("BB"));
  }
}
