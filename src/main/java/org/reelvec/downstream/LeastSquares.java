package org.reelvec.downstream;

import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.IntProvenance;
import com.oracle.labs.mlrg.olcut.provenance.primitives.StringProvenance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.reelvec.io.InputException;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.slm.SLMTrainer;

/**
 * Ordinary least squares with an intercept: the w and b that minimize the sum of (label - w.x -
 * b)^2, by Tribuo's forward selection over all components.
 *
 * @param model the fitted model, with its provenance; feature {@code column_i} is component i
 */
public record LeastSquares(Model<Regressor> model) {
  /**
   * Fits all movies, with their labels as they are.
   *
   * @param target what the label is, for the model's record
   * @throws InputException if there are too few movies to determine the weights, or labels or
   *     vectors are all equal
   */
  public static LeastSquares fit(String target, List<LabelledVector> movies) {
    check(movies);
    Condensed condensed = Condensed.of(movies);
    if (condensed.components().length == 0) {
      throw new InputException("all " + movies.size() + " labelled movies have the same vector");
    }
    Quiet.libraries();
    RegressionFactory factory = new RegressionFactory();
    MutableDataset<Regressor> rows =
        new MutableDataset<>(
            new SimpleDataSourceProvenance(
                target + ": rows with the means and scatter of all movies",
                Examples.NO_TIME,
                factory),
            factory);
    Examples examples = new Examples(condensed.components());
    for (int row = 0; row < condensed.labels().length; row++) {
      rows.add(
          examples.of(new Regressor(target, condensed.labels()[row]), condensed.vectors()[row]));
    }
    Map<String, Provenance> facts =
        Map.of(
            "target", new StringProvenance("target", target),
            "movies", new IntProvenance("movies", movies.size()));
    return new LeastSquares(new SLMTrainer(true).train(rows, facts));
  }

  /** Opens a saved model. */
  public static LeastSquares read(Path file) {
    return new LeastSquares(ModelFile.read(file, Regressor.class));
  }

  /** Writes the model as Tribuo protobuf, to be opened by {@code Model.deserializeFromFile}. */
  public void save(Path file) {
    ModelFile.write(model, file);
  }

  /** Predicts a label for each vector. */
  public double[] predict(List<float[]> vectors) {
    if (vectors.isEmpty()) {
      return new double[0];
    }
    Examples examples = new Examples(vectors.get(0).length);
    return vectors.stream()
        .map(vector -> examples.of(RegressionFactory.UNKNOWN_REGRESSOR, vector))
        .mapToDouble(example -> model.predict(example).getOutput().getValues()[0])
        .toArray();
  }

  private static void check(List<LabelledVector> movies) {
    int weights = movies.isEmpty() ? 0 : movies.get(0).vector().length;
    if (movies.size() < weights + 2) {
      throw new InputException(
          "%s labelled movies cannot determine %s weights and an intercept; expected at least %s, or train fewer dimensions"
              .formatted(movies.size(), weights, weights + 2));
    }
    if (movies.stream().mapToDouble(LabelledVector::label).distinct().count() < 2) {
      throw new InputException(
          "all %s labels are %s: there is nothing to fit, and R2 is undefined"
              .formatted(movies.size(), movies.get(0).label()));
    }
  }
}
