/** The use case behind the preview: an issue rendered and checked whenever something it is made from changes. */
@org.jspecify.annotations.NullMarked
package dev.digest.app.issue.preview;
