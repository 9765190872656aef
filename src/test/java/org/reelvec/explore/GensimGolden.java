package org.reelvec.explore;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reelvec.embedding.Embedding;
import org.reelvec.table.Table;

/** A small embedding and gensim's answers, as {@code keyed_vectors_golden.py} recorded them. */
final class GensimGolden {
  private GensimGolden() {}

  /** Words that are keys and titles at once. */
  static Embedding embedding() {
    List<String> words = new ArrayList<>();
    List<Float> numbers = new ArrayList<>();
    for (String line : text("keyed-vectors.csv").lines().toList()) {
      String[] cells = line.split(",", -1);
      words.add(cells[0]);
      for (int i = 1; i < cells.length; i++) {
        numbers.add(Float.valueOf(cells[i]));
      }
    }
    float[] vectors = new float[numbers.size()];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = numbers.get(i);
    }
    int dimensions = vectors.length / words.size();
    return new Embedding("movies", words, words, Table.ofRows(words.size()), dimensions, vectors);
  }

  static JsonNode answers() {
    try {
      return new ObjectMapper().readTree(text("keyed-vectors.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path file(String name) {
    try {
      return Path.of(Objects.requireNonNull(GensimGolden.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(GensimGolden.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
