/**
 * The whole YAML as records and sealed interfaces: every key, default, unit, range and check, and
 * every error with its place.
 */
@NullMarked
package org.reelvec.config;

import org.jspecify.annotations.NullMarked;
