package org.reelvec.nn.sparse;

/**
 * Columns of a table that stand for a layer of the graph that is saved.
 *
 * @param name of the layer
 * @param table that holds its weights
 * @param from the first column
 * @param to behind the last
 */
public record TableLayer(String name, RowTable table, int from, int to) {
  /** The vectors of a table, for the layer of its name. */
  public static TableLayer vectors(RowTable table) {
    return new TableLayer(table.name(), table, 0, table.columns().vector());
  }

  /** The biases of a table. */
  public static TableLayer biases(String name, RowTable table) {
    int bias = table.columns().bias();
    return new TableLayer(name, table, bias, bias + 1);
  }
}
