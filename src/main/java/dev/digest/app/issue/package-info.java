/**
 * Use cases about issues: building, arranging and finding their texts. What is done with an issue has packages below.
 */
@org.jspecify.annotations.NullMarked
package dev.digest.app.issue;
