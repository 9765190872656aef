package org.reelvec.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/**
 * Java cells, evaluated one after the other in this process by JShell. Each sees what those before
 * it declared. Not for several threads at once, except {@link #interrupt}.
 */
public final class Cells implements AutoCloseable {
  private final CellControl control = new CellControl();
  private final JShell shell;
  private final SourceCodeAnalysis analysis;

  /**
   * A session with nothing declared yet.
   *
   * @param classPath what the cells may use, as {@code java.class.path} has it
   * @param imports what every cell sees, such as {@code java.util.*}
   */
  public Cells(String classPath, List<String> imports) {
    shell = JShell.builder().executionEngine(control, Map.of()).build();
    shell.addToClasspath(classPath);
    analysis = shell.sourceCodeAnalysis();
    imports.forEach(name -> shell.eval("import " + name + ";"));
  }

  /**
   * Runs a cell of any number of statements and declarations.
   *
   * @return the value of its last expression; empty where the cell ends with something else, with a
   *     semicolon, or with null
   * @throws CellFailure if it does not compile or throws; what stands before that has been run
   */
  public Optional<Object> run(String code) throws CellFailure {
    List<Snippet> snippets = new ArrayList<>();
    String rest = code;
    boolean shown = false;
    while (true) {
      CompletionInfo next = analysis.analyzeCompletion(rest);
      if (next.completeness() == Completeness.EMPTY) {
        break;
      }
      boolean whole = next.completeness().isComplete();
      String source = whole ? next.source() : rest;
      shown = !source.stripTrailing().endsWith(";");
      snippets.addAll(evaluate(source));
      rest = whole ? next.remaining() : "";
    }
    for (Snippet snippet : snippets) {
      checkResolved(snippet);
    }
    return shown && isExpression(snippets.get(snippets.size() - 1))
        ? control.value()
        : Optional.empty();
  }

  /**
   * What the name that ends at the cursor may become.
   *
   * @param texts whole names, in alphabetical order
   * @param from where the name begins that each of them would replace
   */
  public record Completions(List<String> texts, int from) {
    /** Keeps a copy. */
    public Completions {
      texts = List.copyOf(texts);
    }
  }

  /** Names that fit at a place in a cell. */
  public Completions complete(String code, int cursor) {
    int begin = beginOfSnippet(code, cursor);
    int[] anchor = new int[1];
    List<String> texts =
        analysis
            .completionSuggestions(code.substring(begin, cursor), cursor - begin, anchor)
            .stream()
            .map(SourceCodeAnalysis.Suggestion::continuation)
            .distinct()
            .sorted()
            .toList();
    return new Completions(texts, begin + anchor[0]);
  }

  /** The signatures of the method or the type at a place in a cell, a line each. */
  public List<String> signatures(String code, int cursor) {
    int begin = beginOfSnippet(code, cursor);
    return analysis.documentation(code.substring(begin), cursor - begin, false).stream()
        .map(SourceCodeAnalysis.Documentation::signature)
        .toList();
  }

  /**
   * Interrupts the cell that runs, from another thread. It ends where its code heeds that: waiting
   * does, reckoning need not.
   */
  public void interrupt() {
    control.interrupt();
  }

  @Override
  public void close() {
    shell.close();
  }

  private List<Snippet> evaluate(String source) throws CellFailure {
    List<Snippet> snippets = new ArrayList<>();
    for (SnippetEvent event : shell.eval(source)) {
      if (event.causeSnippet() != null) {
        continue; // an older one that this one has changed
      }
      if (event.status() == Snippet.Status.REJECTED) {
        throw new CellFailure(diagnosis(event.snippet()));
      }
      if (event.exception() != null) {
        checkResolved(event.snippet());
        throw CellFailure.of(control.failure().orElse(event.exception()));
      }
      snippets.add(event.snippet());
    }
    return snippets;
  }

  /** A declaration may name what comes later, but not after its cell has ended. */
  private void checkResolved(Snippet snippet) throws CellFailure {
    if (snippet instanceof DeclarationSnippet declared) {
      List<String> missing = shell.unresolvedDependencies(declared).toList();
      if (!missing.isEmpty()) {
        throw new CellFailure(
            List.of(
                declared.name() + " needs what is not declared: " + String.join(", ", missing)));
      }
    }
  }

  private List<String> diagnosis(Snippet snippet) {
    List<String> lines = new ArrayList<>();
    shell
        .diagnostics(snippet)
        .filter(Diag::isError)
        .forEach(
            error -> {
              error
                  .getMessage(Locale.ROOT)
                  .lines()
                  .filter(line -> !line.strip().equals("location: class")) // the cell's own
                  .forEach(lines::add);
              lines.addAll(place(snippet.source(), error));
            });
    return lines;
  }

  /** The line of the error and, beneath it, a mark at the place. */
  private static List<String> place(String source, Diag error) {
    int at = (int) Math.min(Math.max(error.getStartPosition(), 0), source.length());
    int begin = source.lastIndexOf('\n', at - 1) + 1;
    int lineEnd = source.indexOf('\n', at);
    int end = lineEnd < 0 ? source.length() : lineEnd;
    int marked = (int) Math.min(error.getEndPosition(), end) - at;
    return List.of(
        "    " + source.substring(begin, end),
        "    " + " ".repeat(at - begin) + "^".repeat(Math.max(1, marked)));
  }

  private static boolean isExpression(Snippet snippet) {
    return switch (snippet.subKind()) {
      case TEMP_VAR_EXPRESSION_SUBKIND, VAR_VALUE_SUBKIND, OTHER_EXPRESSION_SUBKIND -> true;
      default -> false;
    };
  }

  private int beginOfSnippet(String code, int cursor) {
    int begin = 0;
    while (true) {
      CompletionInfo next = analysis.analyzeCompletion(code.substring(begin, cursor));
      if (!next.completeness().isComplete() || next.remaining().isEmpty()) {
        return begin;
      }
      begin = cursor - next.remaining().length();
    }
  }
}
