package org.reelvec.config;

import java.util.List;

/** Weighted terms of each movie, reduced by singular value decomposition. */
@Named("tfidf")
@Doc("TF-IDF of what is written about each movie, reduced by truncated SVD; nothing is trained.")
public record TfidfConfig(
    @Doc("Length of every vector.") @Default("50") @Range(min = 1, max = 4096) int dimensions,
    @Doc(
            "What is counted as terms: genres, tags, title-words; of films also infobox fields and"
                + " links.")
        @Default("[genres]")
        List<Terms> terms,
    @Doc("Terms of fewer movies than this are dropped.")
        @Default("1")
        @Range(min = 1, max = 1_000_000)
        int minMovies,
    @Doc("Count 1 + log(count) in place of the count of a term.") @Default("false")
        boolean sublinear)
    implements ModelConfig {
  /** Kinds of terms. */
  public enum Terms {
    /** The genres, whole. */
    GENRES,
    /** What users wrote of it, whole. */
    TAGS,
    /** The words of its title. */
    TITLE_WORDS,
    /** The fields of its infobox, each with its value. */
    INFOBOX,
    /** The pages it links to. */
    LINKS
  }
}
