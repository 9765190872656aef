package org.reelvec.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHashesTest {
  private final Path directory;

  FileHashesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void equalsWhatShaSumAndGitPrint() throws IOException {
    // printf 'what is up, doc?' | sha256sum; printf 'what is up, doc?' | git hash-object --stdin
    FileHashes hashes =
        FileHashes.of(Files.writeString(directory.resolve("file"), "what is up, doc?"));
    assertEquals("bd9dbf5aae1a3862dd1526723246b20206e5fc37", hashes.gitBlob());
    assertEquals(
        "af4e812d13b4eae6da91024f15f7679dae49d40aee3fb4c7216b56d04193f46c", hashes.sha256());
  }

  @Test
  void missingFileAndDirectory() {
    Path none = directory.resolve("none");
    InputException e = assertThrows(InputException.class, () -> FileHashes.of(none));
    assertEquals(none + ": cannot be read: no such file", e.getMessage());
    assertThrows(InputException.class, () -> FileHashes.of(directory));
  }
}
