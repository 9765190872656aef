package org.reelvec.data.datavec;

import org.reelvec.data.film.FilmLine;

/**
 * A film with its numbers, each {@code NaN} where it is not known.
 *
 * @param line as it stands in the file
 * @param year of release
 * @param minutes running time
 * @param grossMillionsUsd box office, worldwide where the file tells
 * @param budgetMillionsUsd cost of production
 * @param tomatometer share of good reviews, 0..1
 * @param average mark, 0..10
 */
public record TypedFilm(
    FilmLine line,
    double year,
    double minutes,
    double grossMillionsUsd,
    double budgetMillionsUsd,
    double tomatometer,
    double average) {}
