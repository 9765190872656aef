package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.cli.Shell.Outcome;
import org.reelvec.config.VectorFormat;

class ChoiceTest {
  @ParameterizedTest
  @ValueSource(strings = {"word2vec-binary", "WORD2VEC_BINARY", "Word2Vec-Binary"})
  void takesAWordInAnySpelling(String word) {
    assertEquals(VectorFormat.WORD2VEC_BINARY, new Choice<>(VectorFormat.class).convert(word));
  }

  @Test
  void listsTheWordsAsTheyAreWritten() {
    Outcome refused = Shell.run("export", "nowhere", "--format", "binary", "--out", "x");
    assertEquals(2, refused.code());
    assertTrue(
        refused
            .err()
            .startsWith(
                "reelvec: Invalid value for option '--format': expected one of word2vec,"
                    + " word2vec-binary, glove, parquet, npy, projector, found 'binary'\n"),
        refused.err());
  }
}
