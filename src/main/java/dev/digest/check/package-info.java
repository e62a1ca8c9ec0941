/** What an editor checks in an issue's file: where things stand, rules, findings, mending. Knows no single rule. */
@NullMarked
package dev.digest.check;

import org.jspecify.annotations.NullMarked;
