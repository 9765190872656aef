package org.reelvec.model;

import java.io.IOException;
import java.io.OutputStream;

/** A model that is a graph, and that other programs can therefore open. */
public interface SavableGraph {
  /** Writes a stock DL4J model zip; a rating is predicted from {@code user} and {@code movie}. */
  void writeModel(OutputStream out) throws IOException;
}
