package org.reelvec.explore;

/**
 * One answer to a query.
 *
 * @param rank 1 for the nearest
 * @param row its row in the embedding that was searched
 * @param key its key
 * @param title its title
 * @param score its cosine or distance, as the {@link Metric} has it
 */
public record Neighbour(int rank, int row, String key, String title, double score) {}
