package org.reelvec.explore;

import java.util.List;

/**
 * How many analogies of a file were completed as it says.
 *
 * @param sections as the file has them
 * @param total all of them together
 */
public record AnalogyScores(List<Section> sections, Section total) {
  /**
   * One section.
   *
   * @param name what stands behind the colon
   * @param correct questions whose best answer is the expected one
   * @param incorrect the other questions that were asked
   * @param skipped questions with an unknown word that were not asked
   */
  public record Section(String name, int correct, int incorrect, int skipped) {
    /** Share of the questions asked that were answered as expected, 0..1; 0 if none was asked. */
    public double accuracy() {
      return correct == 0 ? 0 : (double) correct / (correct + incorrect);
    }

    Section plus(Section other) {
      return new Section(
          name, correct + other.correct, incorrect + other.incorrect, skipped + other.skipped);
    }
  }
}
