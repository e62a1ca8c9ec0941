/** Use cases about issues: building, checking, fixing, importing, rendering and publishing. */
@org.jspecify.annotations.NullMarked
package dev.digest.app.issue;
