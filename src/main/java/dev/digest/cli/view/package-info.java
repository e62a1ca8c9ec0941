/** Shows results of use cases, as lines and tables for people and as JSON for scripts. */
@org.jspecify.annotations.NullMarked
package dev.digest.cli.view;
