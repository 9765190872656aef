/** Films through DataVec: a record reader for their lines, and the transform that types them. */
@NullMarked
package org.reelvec.data.datavec;

import org.jspecify.annotations.NullMarked;
