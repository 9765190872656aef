package org.reelvec.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloatBlocksTest {
  private static byte[] written(float[] values) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FloatBlocks.write(new DataOutputStream(bytes), values);
    return bytes.toByteArray();
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16_384, 16_385, 40_000})
  void whatIsWrittenReadsBack(int length) throws IOException {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = 1f / (i + 1);
    }
    byte[] bytes = written(values);
    assertEquals(4 * length, bytes.length);
    float[] read = new float[length];
    FloatBlocks.read(in(bytes), read);
    assertArrayEquals(values, read);
  }

  /** As DataOutput has single floats, so that checkpoints of before are read. */
  @Test
  void bytesAreThoseOfDataOutput() throws IOException {
    float[] values = {1.5f, -0f, Float.MIN_VALUE, Float.POSITIVE_INFINITY};
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(expected);
    for (float value : values) {
      out.writeFloat(value);
    }
    assertArrayEquals(expected.toByteArray(), written(values));
  }

  @Test
  void anEndTooSoonIsAnError() throws IOException {
    byte[] bytes = Arrays.copyOf(written(new float[3]), 11);
    assertThrows(EOFException.class, () -> FloatBlocks.read(in(bytes), new float[3]));
  }
}
