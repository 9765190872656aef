/** Ratings as columns, and how they are collected and described, whatever they are read from. */
@NullMarked
package org.reelvec.data.ratings;

import org.jspecify.annotations.NullMarked;
