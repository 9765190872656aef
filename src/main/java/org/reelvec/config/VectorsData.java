package org.reelvec.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Vectors that were trained elsewhere. */
@Named("vectors")
@Doc(
    "Vectors that were trained elsewhere, to be explored like any other (model.type: imported);"
        + " plain or gzip. reelvec import writes such a configuration by itself.")
public record VectorsData(
    @Doc("The file, or the folder where the format is several files.") @Default("vectors.txt")
        Path path,
    @Doc(
            "A line of the titles that cannot be used is counted by reason (skip), and its vector"
                + " called by its key, or stops the run (fail). Vectors are read whole or not at"
                + " all.")
        @Default("skip")
        OnBadRow onBadRow,
    @Doc("How vectors are written; null recognises it by content and name.")
        @Nullable VectorFormat fileFormat,
    @Doc(
            "A file of movies: text with a header, of which columns named year and genres are found"
                + " and all others become attributes, or the file of Netflix, MovieLens 100K or 1M."
                + " Without one, keys are titles.")
        CsvTitles titles)
    implements DataConfig {}
