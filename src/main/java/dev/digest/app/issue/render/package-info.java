/** Use cases that render issues and the site. */
@org.jspecify.annotations.NullMarked
package dev.digest.app.issue.render;
