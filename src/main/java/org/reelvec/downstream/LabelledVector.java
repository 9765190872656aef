package org.reelvec.downstream;

/**
 * One movie, its vector and its label in one record, so that filtering, shuffling or splitting can
 * never pair a vector with another movie's label.
 *
 * @param key the movie's key in its embedding
 * @param title its title
 * @param vector its unit vector, (dimensions)
 * @param label what is to be predicted, a finite number
 */
public record LabelledVector(String key, String title, float[] vector, double label) {
  /** Throws if the label is missing or infinite. */
  public LabelledVector {
    if (!Double.isFinite(label)) {
      throw new IllegalArgumentException("#" + key + ": label " + label + " is not finite");
    }
  }

  /** The same movie and vector under another label. */
  LabelledVector withLabel(double other) {
    return new LabelledVector(key, title, vector, other);
  }
}
