/** An issue, and its assembly from the library by the newsletter's configuration. */
@NullMarked
package dev.digest.issue;

import org.jspecify.annotations.NullMarked;
