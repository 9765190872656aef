package org.reelvec.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.reelvec.plot.PictureSize;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CellsTest {
  private Cells cells;

  @BeforeAll
  void open() {
    cells =
        new Cells(
            System.getProperty("java.class.path"), List.of("java.util.*", "org.reelvec.plot.*"));
  }

  @AfterAll
  void close() {
    cells.close();
  }

  @Test
  void theLastExpressionIsTheValueItself() throws CellFailure {
    assertEquals(Optional.of(42), cells.run("6 * 7"));
    assertEquals(Optional.of(new PictureSize(300, 200)), cells.run("new PictureSize(300, 200)"));
    Object first = cells.run("var kept = new ArrayList<String>();\nkept").orElseThrow();
    assertSame(first, cells.run("kept").orElseThrow());
  }

  @Test
  void whatIsNoExpressionHasNoValue() throws CellFailure {
    for (String silent :
        List.of(
            "",
            "  \n// a remark\n",
            "int a = 1;",
            "int b = 2",
            "b = 3",
            "6 * 7;",
            "List.of(1).forEach(i -> {})",
            "if (a > 0) b++;",
            "(Object) null",
            "String twice(String s) { return s + s; }",
            "6 * 7; int c = 1;",
            "import java.util.function.*;",
            "record Pair(int left, int right) {}")) {
      assertEquals(Optional.empty(), cells.run(silent), silent);
    }
  }

  @Test
  void manyStatementsAndDeclarationsMakeOneCell() throws CellFailure {
    String cell =
        """
        // Each may use those above and, in methods, those below.
        int even(int n) { return n == 0 ? 1 : odd(n - 1); }
        int odd(int n) { return n == 0 ? 0 : even(n - 1); }
        var sum = 0;
        for (int i = 0; i < 4; i++) {
          sum += even(i);
        }
        List.of(3, 1, 2).stream()
            .sorted()
            .map(n -> n * 10)
            .toList()
            .get(0) + sum
        // and a remark at the end
        """;
    assertEquals(Optional.of(12), cells.run(cell));
  }

  @Test
  void errorsOfTheCompilerShowThePlace() {
    CellFailure failure =
        assertThrows(CellFailure.class, () -> cells.run("int fine = 1;\nint x =\n    fien + 1;"));
    assertEquals(
        List.of(
            "cannot find symbol", "  symbol:   variable fien", "        fien + 1;", "        ^^^^"),
        failure.lines());
    assertThrows(CellFailure.class, () -> cells.run("for (int i = 0; i < 3; i++) {"));
    assertThrows(CellFailure.class, () -> cells.run("@#!"));
  }

  @Test
  void aDeclarationWhoseNamesNeverComeFails() {
    CellFailure failure =
        assertThrows(CellFailure.class, () -> cells.run("int lost() { return nowhere(); }"));
    assertTrue(failure.getMessage().contains("nowhere()"), failure.getMessage());
  }

  @Test
  void badInputIsItsOwnLine() {
    CellFailure failure =
        assertThrows(
            CellFailure.class,
            () ->
                cells.run("throw new org.reelvec.io.InputException(List.of(\"a: b\", \"c: d\"))"));
    assertEquals(List.of("a: b", "c: d"), failure.lines());
  }

  @Test
  void exceptionsShowTheirWayDownToTheCell() throws CellFailure {
    CellFailure failure =
        assertThrows(CellFailure.class, () -> cells.run("int z = 1;\nnew PictureSize(z, z)"));
    assertEquals(2, failure.lines().size(), failure.lines().toString());
    assertTrue(failure.getMessage().contains("IllegalArgumentException"), failure.getMessage());
    assertTrue(failure.lines().get(1).contains("PictureSize"), failure.lines().toString());
    assertEquals(Optional.of(1), cells.run("z"), "what stood before has been run");
    CellFailure deep =
        assertThrows(
            CellFailure.class, () -> cells.run("int down(int n) { return down(n) + 1; } down(1)"));
    assertTrue(deep.getMessage().contains("StackOverflowError"), deep.getMessage());
    CellFailure caused =
        assertThrows(
            CellFailure.class,
            () -> cells.run("throw new Exception(\"above\", new Error(\"below\"))"));
    assertTrue(caused.lines().get(1).contains("below"), caused.lines().toString());
  }

  @Test
  void whatACellPrintsGoesToTheStreamsOfThatMoment() throws CellFailure {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      cells.run("System.out.println(\"リング\")");
    } finally {
      System.setOut(before);
    }
    assertEquals("リング\n", printed.toString(StandardCharsets.UTF_8));
  }

  @Test
  void namesAreCompletedWhereverTheyStand() throws CellFailure {
    String code = "int first = 1;\nnew PictureSize(300, 200).wid";
    Cells.Completions found = cells.complete(code, code.length());
    assertEquals(List.of("width()"), found.texts());
    assertEquals(code.length() - 3, found.from());
    String call = "new PictureSize(300, 200).width(";
    assertEquals(
        List.of("int org.reelvec.plot.PictureSize.width()"),
        cells.signatures(call + ")", call.length()));
  }

  @Test
  void aCellThatWaitsCanBeInterrupted() {
    Thread asker =
        new Thread(
            () -> {
              while (!Thread.interrupted()) {
                cells.interrupt();
                try {
                  Thread.sleep(20);
                } catch (InterruptedException e) {
                  return;
                }
              }
            });
    asker.start();
    try {
      CellFailure failure =
          assertTimeoutPreemptively(
              Duration.ofSeconds(30),
              () -> assertThrows(CellFailure.class, () -> cells.run("Thread.sleep(100_000)")));
      assertTrue(failure.getMessage().contains("InterruptedException"), failure.getMessage());
    } finally {
      asker.interrupt();
    }
  }
}
