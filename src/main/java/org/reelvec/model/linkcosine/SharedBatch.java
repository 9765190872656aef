package org.reelvec.model.linkcosine;

import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.dataset.MultiDataSet;

/** True pairs, and beside them what {@link Contrast.Shared} makes of them, anew each time. */
final class SharedBatch implements LinkBatch {
  private final Contrast.Shared contrast;
  private final int[] links;
  private final int[] movies;
  private @Nullable MultiDataSet dataSet;

  /** An empty batch. */
  SharedBatch(Contrast.Shared contrast) {
    this.contrast = contrast;
    links = new int[contrast.positives()];
    movies = new int[contrast.positives()];
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
    dataSet = contrast.batch(links, movies, random);
  }

  @Override
  public MultiDataSet dataSet() {
    if (dataSet == null) {
      throw new IllegalStateException("dataSet before complete");
    }
    return dataSet;
  }
}
