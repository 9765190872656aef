package org.reelvec.config;

/** The model of an experiment; {@code model.type} picks the record. */
@Discriminator(key = "type", byDefault = "linkcosine")
public sealed interface ModelConfig
    permits LinkCosineConfig,
        RatingModelConfig,
        SgnsConfig,
        TfidfConfig,
        PpmiSvdConfig,
        ImportedConfig {
  /** Length of every vector. */
  int dimensions();
}
