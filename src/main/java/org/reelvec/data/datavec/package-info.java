/**
 * The only door to DataVec: films through a record reader for their lines and a transform that
 * types them, and ratings out of any record reader.
 */
@NullMarked
package org.reelvec.data.datavec;

import org.jspecify.annotations.NullMarked;
