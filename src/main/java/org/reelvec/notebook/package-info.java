/**
 * Jupyter notebooks: Java cells evaluated on the project's own class path, what they show of tables
 * and pictures, and the kernel that Jupyter speaks with.
 */
@NullMarked
package org.reelvec.notebook;

import org.jspecify.annotations.NullMarked;
