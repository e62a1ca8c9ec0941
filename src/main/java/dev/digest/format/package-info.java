/** JSON, YAML, CSV and BibTeX as values. Jackson, SnakeYAML and FastCSV are used here only. */
@NullMarked
package dev.digest.format;

import org.jspecify.annotations.NullMarked;
