package org.reelvec.config;

import java.util.Locale;

/** The formats in which vectors come from elsewhere and go elsewhere. */
public enum VectorFormat {
  /** word2vec's text: a line of two numbers, then a line a row. */
  WORD2VEC,
  /** word2vec's binary format: a line of two numbers, then each key and its bare floats. */
  WORD2VEC_BINARY,
  /** GloVe's text: a line a row and nothing else. */
  GLOVE,
  /** Parquet: a column of keys, then {@code column_0} and so on. */
  PARQUET,
  /** NumPy's array file, and a text file of keys. */
  NPY,
  /** The two TSV files of the embedding projector. */
  PROJECTOR;

  /** As configurations and the command line write it: {@code word2vec-binary}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
