/** The forms of other newsletters' issues: definition, parsing and detection. */
@NullMarked
package dev.digest.issue.form;

import org.jspecify.annotations.NullMarked;
