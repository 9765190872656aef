package org.reelvec.cli;

import java.io.PrintWriter;
import org.reelvec.io.Json;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a query command answers: text for people, or one JSON document and nothing else. */
final class Answer {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--json", description = "Print one JSON document and nothing else.")
  private boolean json;

  /** Prints the answer in the form that was asked for; returns the exit code of success. */
  int give(Object document, String text) {
    PrintWriter out = command.commandLine().getOut();
    out.print(json ? Json.text(document) : text);
    out.flush();
    return 0;
  }
}
