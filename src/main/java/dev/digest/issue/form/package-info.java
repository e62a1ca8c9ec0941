/**
 * How issues of other newsletters are written: forms, what they find in a text, and the form that a text seems to have.
 */
@NullMarked
package dev.digest.issue.form;

import org.jspecify.annotations.NullMarked;
