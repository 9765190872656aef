/** What DeepLearning4J lacks and the models need: vertices, and the choice of the device. */
@NullMarked
package org.reelvec.nn;

import org.jspecify.annotations.NullMarked;
