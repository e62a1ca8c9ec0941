/** Use cases about issues: building, checking, fixing, importing and rendering them. */
@org.jspecify.annotations.NullMarked
package dev.digest.app.issue;
