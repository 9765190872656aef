package org.reelvec.config;

/** Whose rules a figure is measured by. */
public enum Protocol {
  /** Held out at random, repeated, beside baselines. */
  SOUND,
  /** As the seed did it, so that its figures can be compared. */
  SEED
}
