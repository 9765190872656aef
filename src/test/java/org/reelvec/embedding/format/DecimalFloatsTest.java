package org.reelvec.embedding.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalFloatsTest {
  private static float parse(String text) {
    byte[] bytes = ("x " + text + " 7").getBytes(StandardCharsets.UTF_8);
    return DecimalFloats.parse(bytes, 2, bytes.length - 2);
  }

  private static void assertAsJava(String text) {
    assertEquals(
        Float.floatToRawIntBits(Float.parseFloat(text)),
        Float.floatToRawIntBits(parse(text)),
        text);
  }

  @Test
  void everyPrintedFloatComesBackBitForBit() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 200_000; i++) {
      float value = Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(value)) {
        assertAsJava(Float.toString(value));
        assertAsJava(String.format(Locale.ROOT, "%.6f", value % 1000));
        assertAsJava(Double.toString(value * random.nextDouble()));
      }
    }
  }

  /** Near the middle of two floats a double would round twice. */
  @Test
  void numbersBetweenTwoFloatsRoundOnce() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < 20_000; i++) {
      float low = (float) (random.nextDouble() * 100);
      double middle = ((double) low + Math.nextUp(low)) / 2;
      assertAsJava(new BigDecimal(middle).toPlainString());
      assertAsJava(Double.toString(middle));
      assertAsJava(Double.toString(Math.nextUp(middle)));
      assertAsJava(Double.toString(Math.nextDown(middle)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "+1",
        "1.",
        ".5",
        "-.5e-3",
        "1E5",
        "1e+05",
        "00012.5",
        "3.4028236e38",
        "1e39",
        "1.4e-45",
        "7e-46",
        "1e-9999999999",
        "-1e9999999999",
        "123456789012345678901234567890",
        "0.000000000000000000000000000000000000000000001401298464324817",
        "16777217",
        "1.17549e-38"
      })
  void readsAsJavaDoes(String text) {
    assertAsJava(text);
  }

  @Test
  void knowsWhatIsNoNumberButStandsForOne() {
    assertEquals(Float.NaN, parse("NaN"));
    assertEquals(Float.NaN, parse("-nan"));
    assertEquals(Float.POSITIVE_INFINITY, parse("inf"));
    assertEquals(Float.NEGATIVE_INFINITY, parse("-Infinity"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", ".", "-.", "e5", "1e", "1e+", "1e5.0", "1f", "1d", "0x10", "0x1p3", "1,5", "--1",
        "1-", "1.2.3", "1_000", "١", "½"
      })
  void refusesEverythingElse(String text) {
    assertThrows(NumberFormatException.class, () -> parse(text));
  }
}
