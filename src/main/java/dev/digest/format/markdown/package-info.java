/** CommonMark extensions shared by everything that reads Markdown. */
@NullMarked
package dev.digest.format.markdown;

import org.jspecify.annotations.NullMarked;
