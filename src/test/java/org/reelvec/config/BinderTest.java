package org.reelvec.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.reelvec.io.InputException;

class BinderTest {
  private static final Shape.Group SHAPE = Shapes.group(Drawing.class);

  private static Drawing bind(String yaml) throws Refusal {
    Problems problems = new Problems();
    Record record =
        new Binder(SHAPE, problems).bind(TreeParser.parseFile("d.yaml", yaml, problems));
    problems.throwIfAny();
    return (Drawing) record;
  }

  private static List<String> problems(String yaml) {
    return assertThrows(InputException.class, () -> bind(yaml)).problems();
  }

  @Test
  void aVariantBringsItsOwnDefaults() throws Refusal {
    assertEquals(new Drawing.Circle(1, Drawing.Colour.RED), bind("").figure());
    assertEquals(
        new Drawing.Square(2, Drawing.Colour.DARK_BLUE), bind("figure: {kind: square}").figure());
    assertEquals(
        new Drawing.Square(2, Drawing.Colour.RED),
        bind("figure: {colour: red, kind: square}").figure());
    assertEquals(new Drawing.Point(), bind("figure: {kind: point}").figure());
  }

  @Test
  void aKeyOfAnotherVariantNamesItsOwner() {
    assertEquals(
        List.of(
            "d.yaml:1:24: figure.radius: only kind circle has this key, but here kind is square"),
        problems("figure: {kind: square, radius: 3}"));
    assertEquals(
        List.of(
            "d.yaml:1:10: figure.colour: only kind circle or square has this key, but here kind is"
                + " point"),
        problems("figure: {colour: red, kind: point}"));
    assertEquals(
        List.of("d.yaml:1:10: figure.raduis: unknown key; did you mean 'radius'?"),
        problems("figure: {raduis: 3}"));
  }

  @Test
  void anUnknownVariantIsTheOnlyProblemOfItsGroup() {
    assertEquals(
        List.of(
            "d.yaml:1:16: figure.kind: unknown value 'sqare', expected one of circle, square,"
                + " point; did you mean 'square'?"),
        problems("figure: {kind: sqare, side: 3}"));
  }

  @Test
  void aNullableGroupIsNullUnlessGiven() throws Refusal {
    assertEquals(null, bind("").pen());
    assertEquals(null, bind("pen: null").pen());
    assertEquals(new Drawing.Pen(3), bind("pen: {}").pen());
    assertEquals(new Drawing.Pen(4), bind("pen: {width: 4}").pen());
  }

  @Test
  void everyItemOfAListIsChecked() throws Refusal {
    assertEquals(List.of(1.0, 2.5), bind("").ticks());
    assertEquals(List.of(), bind("ticks: []").ticks());
    assertEquals(
        List.of(
            "d.yaml:1:9: ticks: -1 is not at least 0",
            "d.yaml:1:16: ticks: expected a number, found text 'x'"),
        problems("ticks: [-1, 3, x]"));
  }

  @Test
  void listsOfRecordsAreReadWithTheirDefaults() throws Refusal {
    Drawing.Mark mark = new Drawing.Mark(2, "a: b", Drawing.Colour.RED, null);
    assertEquals(List.of(), bind("").marks());
    assertEquals(List.of(mark), bind("marks: [{at: 2, label: 'a: b'}]").marks());
    assertEquals(
        List.of(mark, new Drawing.Mark(0, "7", Drawing.Colour.DARK_BLUE, 3)),
        bind("""
        marks:
        - {label: 'a: b', at: 2.0}
        - at: 0
          label: 7
          colour: dark-blue
          width: 3
        """)
            .marks());
  }

  @Test
  void everyProblemOfEveryRecordInAListIsTold() {
    assertEquals(
        List.of(
            "d.yaml:2:3: marks.label: missing; expected text such as here",
            "d.yaml:2:8: marks.at: -1 is not at least 0",
            "d.yaml:2:12: marks.lable: unknown key; did you mean 'label'?",
            "d.yaml:3:3: marks.at: missing; expected a number such as 0.5",
            "d.yaml:3:11: marks.label: expected text, found null",
            "d.yaml:4:3: marks: expected keys such as at, found text 'x'"),
        problems("marks:\n- {at: -1, lable: x}\n- {label: null}\n- x\n"));
    assertEquals(
        List.of(
            "d.yaml:1:8: marks: expected a list such as [{at: 0.5, label: here, colour: red, width:"
                + " null}], found keys with values"),
        problems("marks: {at: 1, label: x}"));
  }

  @Test
  void writtenVariantsReadBackEqual() throws Refusal {
    for (String yaml :
        List.of(
            "",
            "figure: {kind: point}",
            "figure: {kind: square}\npen: {}",
            "marks: [{at: 1, label: '{a, #b}'}, {at: 1e-9, label: '', width: 2}]")) {
      YamlPrinter printer = new YamlPrinter(false);
      printer.group(SHAPE, bind(yaml), 0);
      assertEquals(bind(yaml), bind(printer.text()));
    }
  }

  @Test
  void recordsThatCannotBeServedAreRefusedByName() {
    assertProgrammingError("number", () -> Shapes.group(Drawing.Unknown.class));
    assertProgrammingError("@Default", () -> Shapes.group(Drawing.Bare.class));
    assertProgrammingError("in a list", () -> Shapes.group(Drawing.Demanding.class));
    assertProgrammingError("in a list", () -> Shapes.group(Drawing.Deep.class));
    assertProgrammingError(
        "5 is not at most 4", () -> Binder.defaults(Shapes.group(Drawing.Wrong.class)));
  }

  private static void assertProgrammingError(String part, Executable step) {
    IllegalStateException e = assertThrows(IllegalStateException.class, step);
    assertTrue(String.valueOf(e.getMessage()).contains(part), e.getMessage());
  }
}
