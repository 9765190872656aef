package org.reelvec.model.rating;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.nd4j.linalg.factory.Nd4j;

/** Runs a test class as {@code training.threads: 1} would: the same bytes are promised for that. */
public final class OneThread implements BeforeAllCallback, AfterAllCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    setThreads(1);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    setThreads(Runtime.getRuntime().availableProcessors());
  }

  private static void setThreads(int threads) {
    Nd4j.getEnvironment().setMaxThreads(threads);
    Nd4j.getEnvironment().setMaxMasterThreads(threads);
  }
}
