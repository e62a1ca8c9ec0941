/** Use cases about papers: adding, curating, choosing and exporting them. */
@org.jspecify.annotations.NullMarked
package dev.digest.app.paper;
