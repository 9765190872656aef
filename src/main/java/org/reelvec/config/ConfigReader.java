package org.reelvec.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;

/**
 * Reads an experiment: defaults, then the file, then {@code --set} overrides. All problems are
 * reported at once, each as {@code configs/x.yaml:12:5: model.dimensions: 0 is not in 1..4096}.
 */
public final class ConfigReader {
  private static final long MOST_BYTES = 1 << 20;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private ConfigReader() {}

  /**
   * Reads a file.
   *
   * @param overrides {@code KEY=VALUE} each, such as {@code model.dimensions=20}; the value is YAML
   *     and stands in place of all that the file has at that key
   * @throws InputException with a line for each problem
   */
  public static ExperimentConfig read(Path file, List<String> overrides) {
    return readText(file.toString(), text(file), overrides);
  }

  /**
   * Reads YAML text; an empty one is the defaults.
   *
   * @param sourceName what problems name as their file
   * @param overrides as in {@link #read}
   * @throws InputException with a line for each problem
   */
  public static ExperimentConfig readText(String sourceName, String yaml, List<String> overrides) {
    Problems problems = new Problems();
    Tree tree = new Tree.Fields(Place.whole(sourceName), List.of());
    try {
      tree = TreeParser.parseFile(sourceName, yaml, problems);
    } catch (Refusal e) {
      problems.add(e, "");
    }
    for (String override : overrides) {
      tree = Overrides.apply(tree, override, problems);
    }
    Binder binder = new Binder(Shapes.experiment(), problems);
    ExperimentConfig config = (ExperimentConfig) binder.bind(tree);
    new ConfigChecks(sourceName, tree, problems).check(config);
    problems.throwIfAny();
    return config;
  }

  private static String text(Path file) {
    if (Files.isDirectory(file)) {
      throw InputException.in(file, "is a directory; expected a YAML file");
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw InputException.in(
            file, "is larger than " + MOST_BYTES + " bytes; is it a YAML file?");
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw InputException.in(file, "is not text in UTF-8; expected a YAML file");
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + AtomicFiles.reason(e));
    }
  }
}
