package org.reelvec.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.reelvec.config.ConfigReader;
import org.reelvec.config.ConfigWriter;
import org.reelvec.config.CsvTitles;
import org.reelvec.config.ExperimentConfig;
import org.reelvec.config.VectorFormat;
import org.reelvec.config.VectorsData;
import org.reelvec.report.RunResult;
import org.reelvec.report.Summary;
import org.reelvec.run.VectorImport;
import org.reelvec.saved.RunDirectory;
import org.reelvec.saved.RunDirectory.Existing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a run directory of vectors that were trained elsewhere. */
@Command(
    name = "import",
    description =
        "Make a run directory of vectors that were trained elsewhere, so that they can be asked,"
            + " exported and compared as any other: short for a run with data.format: vectors.",
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Parameters(
      paramLabel = "FILE",
      description =
          "Vectors: word2vec (text or binary), GloVe, Parquet, npy or projector; plain or gzip. A"
              + " folder where the format is several files.")
  private Path file;

  @Option(
      names = "--titles",
      paramLabel = "FILE",
      description =
          "A file of movies, such as MovieLens' movies.csv; without one, keys are the titles.")
  private @Nullable Path titles;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The run directory; by default output.directory/name.")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "F",
      description = "${COMPLETION-CANDIDATES}; by default what content and name of the file show.")
  private @Nullable VectorFormat format;

  @Option(
      names = "--name",
      paramLabel = "N",
      description = "Name of the run; by default that of the file.")
  private @Nullable String name;

  @Option(
      names = "--key-column",
      paramLabel = "C",
      description = "The titles' column of keys (default: ${DEFAULT-VALUE}).")
  private String keyColumn = "movieId";

  @Option(
      names = "--title-column",
      paramLabel = "C",
      description = "The titles' column of titles (default: ${DEFAULT-VALUE}).")
  private String titleColumn = "title";

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Set a key of the configuration, as in run. May be repeated.")
  private List<String> overrides = List.of();

  @Option(names = "--overwrite", description = "Replace a run that stands there.")
  private boolean overwrite;

  @Override
  public Integer call() {
    ExperimentConfig config = config();
    Path path = out != null ? out : config.output().directory().resolve(config.name());
    RunResult result =
        VectorImport.run(
            config,
            new RunDirectory(path),
            overwrite ? Existing.OVERWRITE : Existing.REFUSE,
            System.err);
    command.commandLine().getOut().print(Summary.of(result));
    command.commandLine().getOut().flush();
    return 0;
  }

  /** The configuration that this command is short for. */
  private ExperimentConfig config() {
    ExperimentConfig base =
        ConfigReader.readText(
            "import", "{data: {format: vectors}, model: {type: imported}}", List.of());
    VectorsData data = (VectorsData) base.data();
    CsvTitles usual = data.titles();
    CsvTitles columns =
        new CsvTitles(
            titles,
            usual.delimiter(),
            keyColumn,
            titleColumn,
            usual.year(),
            usual.genres(),
            usual.genreSeparator());
    ExperimentConfig asked =
        base.with(new VectorsData(file, data.onBadRow(), format, columns), base.model())
            .withName(name != null ? name : nameOf(file));
    return ConfigReader.readText("import", ConfigWriter.write(asked), overrides);
  }

  /** The file's name without what follows its first point. */
  private static String nameOf(Path file) {
    Path last = file.toAbsolutePath().normalize().getFileName();
    String plain = last == null ? "" : last.toString().replaceFirst("\\..*$", "").strip();
    return plain.isEmpty() ? "imported" : plain;
  }
}
