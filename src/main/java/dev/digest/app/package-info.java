/**
 * The application: what one can do with a newsletter, whatever asks for it. A {@link dev.digest.app.Newsroom} is one
 * newsletter opened; each use case is a class in a sub-package. Nothing here knows streams, terminals or command lines,
 * so that another front end can stand beside the command line.
 */
@org.jspecify.annotations.NullMarked
package dev.digest.app;
