/** Use cases that import issues published elsewhere. */
@org.jspecify.annotations.NullMarked
package dev.digest.app.issue.importing;
