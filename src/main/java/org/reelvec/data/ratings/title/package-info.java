/** What files tell of movies: titles, years, genres, tags, from every format that has them. */
@NullMarked
package org.reelvec.data.ratings.title;

import org.jspecify.annotations.NullMarked;
