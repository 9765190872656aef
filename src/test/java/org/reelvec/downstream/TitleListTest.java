package org.reelvec.downstream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reelvec.downstream.TitleList.Entry;
import org.reelvec.io.InputException;

class TitleListTest {
  private final Path file;

  TitleListTest(@TempDir Path directory) {
    file = directory.resolve("liked.txt");
  }

  private TitleList list(String text) throws IOException {
    Files.writeString(file, text);
    return TitleList.read(file);
  }

  @Test
  void skipsCommentsButNotKeys() throws IOException {
    TitleList titles =
        list("\uFEFFAmélie \r\n\n# my own\n#\n#tt0245429\n  #\tnote\n#1 Cheerleader Camp\n");

    assertEquals(
        List.of(
            new Entry(1, "Amélie"),
            new Entry(5, "#tt0245429"),
            new Entry(7, "#1 Cheerleader Camp")),
        titles.entries());
  }

  @Test
  void resolvesInOrder() throws IOException {
    assertEquals(List.of(4, 2), list("four\ntwo\n").resolve(t -> t.equals("four") ? 4 : 2));
  }

  @Test
  void tellsEveryTitleThatCannotBeUsed() throws IOException {
    TitleList titles = list("Alien\n\nAline\nBrazil\nalien\n");

    InputException refused =
        assertThrows(
            InputException.class,
            () ->
                titles.resolve(
                    title -> {
                      if (title.equals("Brazil")) {
                        throw new InputException("\"Brazil\" is the title of two movies");
                      }
                      return title.equalsIgnoreCase("Alien") ? 0 : -1;
                    }));

    assertEquals(
        List.of(
            file + ":3: no movie is called \"Aline\"",
            file + ":4: \"Brazil\" is the title of two movies",
            file + ":5: \"alien\" names the movie of line 1 again"),
        refused.problems());
  }

  @Test
  void refusesFilesThatAreNoList() throws IOException {
    assertEquals(file + ": cannot be read: no such file", Refusal.of(() -> TitleList.read(file)));
    assertEquals(
        file + ": names no title; expected one a line", Refusal.of(() -> list("# nothing\n\n")));
    Files.write(file, "Amélie".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(
        file + ": is not UTF-8 text; expected one title a line",
        Refusal.of(() -> TitleList.read(file)));
  }
}
