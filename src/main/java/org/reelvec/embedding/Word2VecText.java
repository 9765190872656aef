package org.reelvec.embedding;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.InputException;
import org.reelvec.table.Table;

/**
 * The text format of word2vec: a line {@code rows dimensions}, then a line {@code key v0 v1 ...}
 * for each row. It separates by blanks, so blanks within a key become {@code _}; it holds no titles
 * and no attributes.
 */
public final class Word2VecText {
  private Word2VecText() {}

  /**
   * Writes one file; the numbers read back bit for bit.
   *
   * @throws InputException if the target is a directory, or two keys differ in their blanks only
   */
  public static void write(Embedding embedding, Path file) {
    Targets.requireFile(file);
    List<String> words = PortableText.keys(embedding, PortableText::word);
    int dimensions = embedding.dimensions();
    AtomicFiles.write(
        file,
        out -> {
          var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          text.write(words.size() + " " + dimensions + "\n");
          for (int row = 0; row < words.size(); row++) {
            text.write(words.get(row));
            for (int i = 0; i < dimensions; i++) {
              text.write(' ');
              text.write(Float.toString(embedding.vectors()[row * dimensions + i]));
            }
            text.write('\n');
          }
          text.flush();
        });
  }

  /**
   * Reads one file; keys become titles too.
   *
   * @param name the table it becomes
   * @throws InputException with the line: a header that is none, a row of another length, another
   *     number of rows, a key that stands twice, an element that is no finite number
   */
  public static Embedding read(Path file, String name) {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      int[] shape = shape(file, in.readLine());
      int rows = shape[0];
      int dimensions = shape[1];
      List<String> keys = new ArrayList<>(rows);
      float[] vectors = new float[rows * dimensions];
      for (int row = 0; row < rows; row++) {
        String line = in.readLine();
        if (line == null) {
          throw InputException.at(
              file, row + 2L, "the file ends after %d of %d rows".formatted(row, rows));
        }
        keys.add(fill(file, row + 2L, line, vectors, row * dimensions, dimensions));
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!line.isBlank()) {
          throw InputException.at(
              file, rows + 2L, "more rows than the %d of the header".formatted(rows));
        }
      }
      Rows.Place place = (row, problem) -> InputException.at(file, row + 2L, problem);
      Rows.requireDistinct(keys, place);
      Rows.requireFinite(vectors, dimensions, place);
      return new Embedding(name, keys, keys, Table.ofRows(rows), dimensions, vectors);
    } catch (CharacterCodingException e) {
      throw InputException.in(file, "is not UTF-8 text, expected word2vec's text format");
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + AtomicFiles.reason(e));
    }
  }

  private static int[] shape(Path file, @Nullable String header) throws IOException {
    String[] parts = header == null ? new String[0] : header.strip().split("[ \t]+", -1);
    try {
      if (parts.length == 2) {
        long rows = Integer.parseInt(parts[0]);
        long dimensions = Integer.parseInt(parts[1]);
        // An element takes a digit and a blank, so a header that promises more is wrong.
        if (rows >= 0 && dimensions > 0 && rows * dimensions <= Files.size(file) / 2) {
          return new int[] {(int) rows, (int) dimensions};
        }
        throw InputException.at(
            file, 1, "%s rows of %s dimensions do not fit this file".formatted(parts[0], parts[1]));
      }
    } catch (NumberFormatException e) {
      // Told below: the header is not two numbers.
    }
    throw InputException.at(file, 1, "expected the header 'rows dimensions', two whole numbers");
  }

  /** Reads one row into its place and returns its key. */
  private static String fill(
      Path file, long line, String text, float[] vectors, int from, int dimensions) {
    StringTokenizer parts = new StringTokenizer(text, " \t");
    if (parts.countTokens() != dimensions + 1) {
      throw InputException.at(
          file,
          line,
          "%d parts, expected a key and %d numbers".formatted(parts.countTokens(), dimensions));
    }
    String key = parts.nextToken();
    for (int i = 0; i < dimensions; i++) {
      vectors[from + i] = TextNumbers.parse(file, line, parts.nextToken());
    }
    return key;
  }
}
