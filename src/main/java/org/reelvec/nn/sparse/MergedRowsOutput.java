package org.reelvec.nn.sparse;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.reelvec.nn.HostArrays;
import org.reelvec.nn.ParameterFreeVertex;

/** What a {@link MergedRowsVertex} does in a graph. */
final class MergedRowsOutput extends ParameterFreeVertex {
  private final MergedRows rows;
  private final RowEngine engine;
  private final int[] columns; // of each table, without padding
  private final int[] widths; // with it
  private int[] left = {};
  private int[] right = {};
  private float[] padded = {}; // (n, both widths)
  private float[] dense = {}; // (n, columns of both)

  MergedRowsOutput(
      ComputationGraph graph,
      String name,
      int index,
      DataType dataType,
      RowTable left,
      RowTable right,
      RowEngine engine) {
    super(graph, name, index, dataType);
    this.engine = engine;
    this.rows = new MergedRows(left, right, engine.kernels().rows(), engine.crew());
    this.columns = new int[] {left.columns().vector(), right.columns().vector()};
    this.widths = new int[] {left.width(), right.width()};
  }

  @Override
  protected INDArray output(INDArray[] inputs) {
    int n = Math.toIntExact(inputs[0].length());
    if (left.length < n) {
      left = new int[n];
      right = new int[n];
      padded = new float[Math.multiplyExact(n, rows.width())];
      dense = new float[n * (columns[0] + columns[1])];
    }
    HostArrays.read(inputs[0], left, n);
    HostArrays.read(inputs[1], right, n);
    rows.open(left, right, n);
    rows.copy(0, n, padded);
    move(n, true);
    INDArray output = Nd4j.createUninitialized(DataType.FLOAT, n, columns[0] + columns[1]);
    HostArrays.write(dense, n * (columns[0] + columns[1]), output);
    return output.castTo(dataType);
  }

  /** The rows are changed here; there is nothing to pass on to ids. */
  @Override
  protected @Nullable INDArray[] gradients(INDArray[] inputs, INDArray epsilon) {
    int n = Math.toIntExact(epsilon.size(0));
    HostArrays.read(epsilon.dup('c'), dense, n * (columns[0] + columns[1]));
    move(n, false);
    engine.crew().run(2 * MergedRows.PARTS, part -> rows.step(part, padded));
    return new @Nullable INDArray[2];
  }

  /** Between rows with padding and without. */
  private void move(int n, boolean toDense) {
    int at = 0;
    int paddedAt = 0;
    for (int row = 0; row < 2 * n; row++) {
      int count = columns[row % 2];
      if (toDense) {
        System.arraycopy(padded, paddedAt, dense, at, count);
      } else {
        System.arraycopy(dense, at, padded, paddedAt, count);
      }
      at += count;
      paddedAt += widths[row % 2];
    }
  }
}
