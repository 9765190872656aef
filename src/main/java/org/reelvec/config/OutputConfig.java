package org.reelvec.config;

import java.nio.file.Path;

/** Where results go. */
public record OutputConfig(
    @Doc("Directory of the run directories, relative to the working directory.") @Default("runs")
        Path directory) {}
