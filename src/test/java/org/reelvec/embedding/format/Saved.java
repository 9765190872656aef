package org.reelvec.embedding.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.reelvec.config.VectorFormat;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.EmbeddingParquet;

/** Embeddings written in a format, for tests. */
final class Saved {
  private Saved() {}

  /** Writes one; returns what an import would name. */
  static Path write(Embedding embedding, VectorFormat format, Path path) {
    switch (format) {
      case WORD2VEC -> Word2VecText.write(embedding, path);
      case WORD2VEC_BINARY -> Word2VecBinary.write(embedding, path);
      case GLOVE -> GloveText.write(embedding, path);
      case PARQUET -> EmbeddingParquet.exportParquet(embedding, path, false);
      case NPY -> NpyFiles.write(embedding, path);
      case PROJECTOR -> ProjectorTsv.write(embedding, path);
    }
    return path;
  }

  static void gzip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes);
    }
  }
}
