package org.reelvec.config;

/** No model: the vectors are there already. */
@Named("imported")
@Doc("Vectors from elsewhere (data.format: vectors); nothing is trained.")
public record ImportedConfig(
    @Doc("Length of every vector; 0 takes that of the file, any other is compared with it.")
        @Default("0")
        @Range(min = 0, max = 1_048_576)
        int dimensions)
    implements ModelConfig {}
