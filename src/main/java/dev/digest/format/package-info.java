/**
 * JSON, YAML and CSV, the notations in which values are written down. Jackson, SnakeYAML and FastCSV live here and
 * nowhere else.
 */
@NullMarked
package dev.digest.format;

import org.jspecify.annotations.NullMarked;
