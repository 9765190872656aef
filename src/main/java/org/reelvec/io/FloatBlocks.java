package org.reelvec.io;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Arrays of floats in checkpoints: 4 bytes each, big-endian, without a length. */
public final class FloatBlocks {
  private static final int FLOATS = 1 << 14;

  private FloatBlocks() {}

  /** Writes all of an array. */
  public static void write(DataOutput out, float[] values) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(FLOATS * Float.BYTES);
    for (int from = 0; from < values.length; from += FLOATS) {
      int count = Math.min(FLOATS, values.length - from);
      block.asFloatBuffer().put(values, from, count);
      out.write(block.array(), 0, count * Float.BYTES);
    }
  }

  /** Fills an array with what was written of one as long. */
  public static void read(DataInput in, float[] values) throws IOException {
    ByteBuffer block = ByteBuffer.allocate(FLOATS * Float.BYTES);
    for (int from = 0; from < values.length; from += FLOATS) {
      int count = Math.min(FLOATS, values.length - from);
      in.readFully(block.array(), 0, count * Float.BYTES);
      block.asFloatBuffer().get(values, from, count);
    }
  }
}
