/** The rules of {@code digest check}, one class each, with a wrong and a right example. */
@NullMarked
package dev.digest.check.rule;

import org.jspecify.annotations.NullMarked;
