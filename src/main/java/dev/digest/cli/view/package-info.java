/** Shows the results of use cases, as text for people and as JSON for scripts. */
@org.jspecify.annotations.NullMarked
package dev.digest.cli.view;
