/** Use cases that publish issues and take them back. */
@org.jspecify.annotations.NullMarked
package dev.digest.app.issue.publish;
