package org.reelvec.model.linkcosine;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.reelvec.nn.IdColumn;
import org.reelvec.nn.ValueColumn;

/** True pairs, then drawn ones: inputs (n, 1) links and (n, 1) movies; labels (n, 1). */
final class DrawnBatch implements LinkBatch {
  private final Contrast.Drawn contrast;
  private final int[] links;
  private final int[] movies;
  private final IdColumn linkColumn;
  private final IdColumn movieColumn;
  private final MultiDataSet dataSet;

  /** An empty batch; its labels never change. */
  DrawnBatch(Contrast.Drawn contrast) {
    this.contrast = contrast;
    links = new int[contrast.samples()];
    movies = new int[contrast.samples()];
    linkColumn = new IdColumn(links.length);
    movieColumn = new IdColumn(movies.length);
    float[] labels = new float[links.length];
    Arrays.fill(labels, 0, contrast.positives(), 1);
    Arrays.fill(labels, contrast.positives(), labels.length, contrast.negativeLabel());
    ValueColumn labelColumn = new ValueColumn(labels.length);
    labelColumn.fill(labels);
    dataSet =
        new MultiDataSet(
            new INDArray[] {linkColumn.array(), movieColumn.array()},
            new INDArray[] {labelColumn.array()});
  }

  @Override
  public int[] links() {
    return links;
  }

  @Override
  public int[] movies() {
    return movies;
  }

  @Override
  public void complete(RandomGenerator random) {
    contrast.sampler().fill(links, movies, contrast.positives(), links.length, random);
    linkColumn.fill(links);
    movieColumn.fill(movies);
  }

  @Override
  public MultiDataSet dataSet() {
    return dataSet;
  }
}
