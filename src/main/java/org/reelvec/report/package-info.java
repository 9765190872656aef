/**
 * What a run found, for people: its summary on a terminal, and its report, one page that needs no
 * network; and the frame and the parts that every such page is made of.
 */
@NullMarked
package org.reelvec.report;

import org.jspecify.annotations.NullMarked;
