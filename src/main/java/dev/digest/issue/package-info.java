/** An issue and how it is put together from the library by the newsletter's rules. */
@NullMarked
package dev.digest.issue;

import org.jspecify.annotations.NullMarked;
