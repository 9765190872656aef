package org.reelvec.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.reelvec.config.VectorFormat;
import org.reelvec.embedding.Embedding;
import org.reelvec.embedding.EmbeddingParquet;
import org.reelvec.embedding.format.GloveText;
import org.reelvec.embedding.format.NpyFiles;
import org.reelvec.embedding.format.ProjectorTsv;
import org.reelvec.embedding.format.Word2VecBinary;
import org.reelvec.embedding.format.Word2VecText;
import org.reelvec.saved.SavedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a saved embedding in another format. */
@Command(
    name = "export",
    description = "Write a table of vectors in a format that other tools read.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(paramLabel = "RUN", description = "A run directory.")
  private Path run;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "F",
      description =
          "word2vec (a text file), word2vec-binary (a file), glove (a text file), parquet (a file),"
              + " npy (a directory: vectors.npy, keys.txt) or projector (a directory: vectors.tsv,"
              + " metadata.tsv).")
  private VectorFormat format;

  @Option(
      names = "--table",
      paramLabel = "T",
      description = "movies, links or users (default: ${DEFAULT-VALUE}).")
  private String table = "movies";

  @Option(names = "--out", required = true, paramLabel = "PATH", description = "Where to write it.")
  private Path out;

  @Override
  public Integer call() {
    SavedRun saved = SavedRun.open(run);
    Embedding embedding = saved.table(table);
    switch (format) {
      case WORD2VEC -> Word2VecText.write(embedding, out);
      case WORD2VEC_BINARY -> Word2VecBinary.write(embedding, out);
      case GLOVE -> GloveText.write(embedding, out);
      case PARQUET -> {
        boolean known = saved.isOfRatings() || saved.isImported();
        boolean ids = known && EmbeddingParquet.hasIds(embedding);
        EmbeddingParquet.exportParquet(embedding, out, ids);
      }
      case NPY -> NpyFiles.write(embedding, out);
      case PROJECTOR -> ProjectorTsv.write(embedding, out);
    }
    command
        .commandLine()
        .getErr()
        .printf(
            "%,d vectors of %d dimensions: %s%n", embedding.size(), embedding.dimensions(), out);
    return 0;
  }
}
