package org.reelvec.config;

/** Whose rules a figure is measured by. */
public enum Protocol {
  /** Held out at random, repeated, beside baselines. */
  SOUND,
  /**
   * As the notebook did it that started this: Deep Learning Cookbook, chapter 4. For comparison
   * only.
   */
  SEED
}
