/** The rules, each in a class that says what is right and what is wrong. */
@NullMarked
package dev.digest.check.rule;

import org.jspecify.annotations.NullMarked;
