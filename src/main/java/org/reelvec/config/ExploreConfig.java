package org.reelvec.config;

import java.util.List;

/** Which titles the report looks at. */
public record ExploreConfig(
    @Doc("Titles whose neighbours are shown; empty takes the five movies with most links.")
        @Default("[]")
        List<String> titles,
    @Doc("Neighbours shown of each.") @Default("10") @Range(min = 1, max = 1000) int top,
    @Doc(
            value =
                "Neighbours shown occur at least so often: the vector of a movie that hardly"
                    + " anybody rated says little. similar asks the same by --filter count=N..",
            unit = "ratings or links")
        @Default("1")
        @Range(min = 0, max = 1_000_000_000)
        int minCount,
    @Doc("Analogies that the report completes: a is to b as c is to what? A dozen at most.")
        @Default("[]")
        List<Analogy> analogies) {

  /** Three titles: what is to the third as the second is to the first? */
  public record Analogy(
      @Doc("A title.") @Required(example = "Ringu") String a,
      @Doc("What it is to the first.") @Required(example = "The Ring") String b,
      @Doc("A title whose counterpart is looked for.") @Required(example = "Yojimbo") String c) {}
}
