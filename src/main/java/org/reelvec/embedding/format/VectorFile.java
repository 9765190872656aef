package org.reelvec.embedding.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.VectorFormat;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.EmbeddingParquet;
import org.reelvec.io.InputException;

/**
 * Vectors to read.
 *
 * @param path a file, or the folder of a format of several files
 * @param format how they are written
 */
public record VectorFile(Path path, VectorFormat format) {
  /**
   * Vectors whose format is given, or recognised where it is not.
   *
   * @throws InputException if the path cannot be read, or shows no format that is known
   */
  public static VectorFile of(Path path, @Nullable VectorFormat format) {
    return new VectorFile(path, format == null ? DetectedFormat.of(path) : format);
  }

  /**
   * Reads them.
   *
   * @param table the name of the table that they become
   * @param keyColumn the column of keys in a Parquet file, where it has none of the usual names
   * @throws InputException if they cannot be used, or there are none
   */
  public Embedding read(String table, String keyColumn) {
    Embedding embedding =
        switch (format) {
          case WORD2VEC -> Word2VecText.read(path, table);
          case WORD2VEC_BINARY -> Word2VecBinary.read(path, table);
          case GLOVE -> GloveText.read(path, table);
          case PARQUET -> EmbeddingParquet.importParquet(path, table, keyColumn);
          case NPY -> NpyFiles.read(path, table);
          case PROJECTOR -> ProjectorTsv.read(path, table);
        };
    if (embedding.size() == 0) {
      throw InputException.in(path, "holds no vectors");
    }
    return embedding;
  }

  /** Every file that is read. */
  public List<Path> parts() {
    return switch (format) {
      case WORD2VEC, WORD2VEC_BINARY, GLOVE -> List.of(path);
      case NPY -> NpyFiles.parts(path);
      case PROJECTOR -> ProjectorTsv.parts(path);
      case PARQUET -> {
        List<Path> parts = new ArrayList<>(List.of(path));
        EmbeddingParquet.attributesOf(path).filter(Files::exists).ifPresent(parts::add);
        yield parts;
      }
    };
  }
}
