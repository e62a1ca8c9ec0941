/**
 * The application: use cases on a newsletter, independent of the front end. A {@link dev.digest.app.Newsroom} is an
 * open newsletter; each use case is a class in a sub-package. Nothing here depends on streams, terminals or command
 * lines.
 */
@org.jspecify.annotations.NullMarked
package dev.digest.app;
