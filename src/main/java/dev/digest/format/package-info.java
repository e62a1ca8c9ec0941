/**
 * JSON, YAML, CSV and BibTeX as values, and text and names as comparisons see them. Jackson, SnakeYAML and FastCSV are
 * used here only.
 */
@NullMarked
package dev.digest.format;

import org.jspecify.annotations.NullMarked;
