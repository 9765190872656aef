/** Named, typed columns in primitive arrays, and the Parquet files that hold them. */
@NullMarked
package org.reelvec.table;

import org.jspecify.annotations.NullMarked;
