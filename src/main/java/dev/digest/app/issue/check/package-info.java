/** Use cases that check and fix issues. */
@org.jspecify.annotations.NullMarked
package dev.digest.app.issue.check;
