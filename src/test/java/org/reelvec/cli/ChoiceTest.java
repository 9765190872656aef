package org.reelvec.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reelvec.cli.Shell.Outcome;
import org.reelvec.config.DownstreamConfig.Target;
import org.reelvec.config.Protocol;
import org.reelvec.config.VectorFormat;
import org.reelvec.explore.Analogy;
import org.reelvec.explore.Metric;
import org.reelvec.picture.PictureKind;
import org.reelvec.picture.PictureOptions;
import org.reelvec.plot.Theme;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class ChoiceTest {
  @ParameterizedTest
  @ValueSource(strings = {"word2vec-binary", "WORD2VEC_BINARY", "Word2Vec-Binary"})
  void takesAWordInAnySpelling(String word) {
    assertEquals(VectorFormat.WORD2VEC_BINARY, new Choice<>(VectorFormat.class).convert(word));
  }

  /** An option of another type must be made known in {@link Reelvec#run}, and here. */
  @Test
  void everyOptionOfFewWordsIsAChoice() {
    Set<Class<?>> types = new HashSet<>();
    collect(Reelvec.commands(), types);
    assertEquals(
        Set.of(
            Metric.class,
            Analogy.Method.class,
            MostSimilarCommand.Method.class,
            PictureFiles.Format.class,
            PictureKind.class,
            PictureOptions.Order.class,
            Protocol.class,
            Theme.class,
            Target.class,
            VectorFormat.class),
        types);
  }

  private static void collect(CommandLine command, Set<Class<?>> types) {
    command.getCommandSpec().args().stream()
        .<Class<?>>map(ArgSpec::type)
        .filter(Class::isEnum)
        .forEach(types::add);
    command.getSubcommands().values().forEach(part -> collect(part, types));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "similar nowhere X --metric",
        "analogy nowhere A B C --method",
        "query most-similar nowhere --positive X --method",
        "predict nowhere --target gross --protocol",
        "predict nowhere --target",
        "import nowhere --out x --format",
        "plot nowhere --kind",
        "plot nowhere --kind tsne --theme"
      })
  void refusesAnyOtherWord(String command) {
    String[] words = (command + " maybe").split(" ");
    Outcome refused = Shell.run(words);
    assertTrue(refused.err().contains(": expected one of "), refused.err());
    assertTrue(refused.err().contains(", found 'maybe'\n"), refused.err());
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
