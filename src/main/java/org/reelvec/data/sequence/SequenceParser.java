package org.reelvec.data.sequence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reelvec.data.ratings.TextIndex;
import org.reelvec.io.AtomicFiles;
import org.reelvec.io.BadRows;
import org.reelvec.io.Flaw;
import org.reelvec.io.InputException;

/**
 * Takes the bytes of a text file apart into items and sequences, as they come: a line is never held
 * as a whole, so that it may be as long as it likes.
 */
final class SequenceParser {
  private static final int LONGEST_ITEM = 1 << 12; // bytes
  private static final int MOST = Integer.MAX_VALUE - 8;

  private final Path file;
  private final BadRows bad;
  private final TextIndex names = new TextIndex();
  private final BitSet unreadable = new BitSet(); // names that are no UTF-8
  private final byte[] item = new byte[LONGEST_ITEM];
  private int itemLength;
  private int[] tokens = new int[1 << 12];
  private int tokenCount;
  private int[] starts = new int[1 << 10];
  private int count;
  private long line = 1;
  private @Nullable Flaw flaw; // the first of the line

  /**
   * Nothing yet.
   *
   * @param file its name, for messages
   * @param bad takes the lines that cannot be used
   */
  SequenceParser(Path file, BadRows bad) {
    this.file = file;
    this.bad = bad;
  }

  /**
   * Reads to the end.
   *
   * @throws InputException if this is no text, or a line cannot be used and bad lines stop the
   *     reading
   */
  void read(InputStream in) {
    byte[] block = new byte[1 << 16];
    try {
      for (int length = in.read(block); length > 0; length = in.read(block)) {
        for (int i = 0; i < length; i++) {
          take(block[i]);
        }
      }
    } catch (IOException e) {
      throw InputException.in(file, "cannot be read: " + AtomicFiles.reason(e));
    }
    endItem();
    endLine();
  }

  private void take(byte b) {
    if (b > ' ' || b < 0) {
      if (itemLength < LONGEST_ITEM) {
        item[itemLength] = b;
      }
      itemLength += itemLength <= LONGEST_ITEM ? 1 : 0;
    } else if (b == 0) {
      throw InputException.at(file, line, "holds NUL bytes: not a text file");
    } else {
      endItem();
      if (b == '\n') {
        endLine();
      }
    }
  }

  private void endItem() {
    if (itemLength > 0 && flaw == null) {
      if (itemLength > LONGEST_ITEM) {
        flaw =
            new Flaw(
                "an item that is too long",
                "has an item of more than %,d bytes; expected items with blanks between them"
                    .formatted(LONGEST_ITEM));
      } else {
        add();
      }
    }
    itemLength = 0;
  }

  private void add() {
    int known = names.size();
    int token = names.of(item, 0, itemLength);
    if (token == known && !isText()) {
      unreadable.set(token);
    }
    if (unreadable.get(token)) {
      flaw = new Flaw("not UTF-8", "has bytes that are no text in UTF-8; save the file as UTF-8");
    } else if (tokenCount == MOST) {
      throw InputException.at(file, line, "more than %,d items; read a part".formatted(MOST));
    } else {
      tokens = withRoom(tokens, tokenCount);
      tokens[tokenCount++] = token;
    }
  }

  private boolean isText() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(item, 0, itemLength));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private void endLine() {
    if (flaw != null) {
      tokenCount = starts[count];
      bad.refuse(line, flaw.reason(), flaw.detail());
      flaw = null;
    } else if (tokenCount > starts[count]) {
      starts = withRoom(starts, count + 1);
      starts[++count] = tokenCount;
    }
    line++;
  }

  private static int[] withRoom(int[] values, int length) {
    return length < values.length
        ? values
        : Arrays.copyOf(values, (int) Math.min(MOST, 2L * values.length));
  }

  /** The items' names; those of lines that were left out are among them. */
  List<String> names() {
    return names.keys();
  }

  /** One sequence a line that has an item. */
  Sequences sequences() {
    return new Sequences(
        names.size(), Arrays.copyOf(tokens, tokenCount), Arrays.copyOf(starts, count + 1));
  }
}
