/** Checking of an issue's file: located text, rules, findings, fixes. Knows no single rule. */
@NullMarked
package dev.digest.check;

import org.jspecify.annotations.NullMarked;
