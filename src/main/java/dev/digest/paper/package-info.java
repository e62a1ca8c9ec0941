/** Papers, their ids and their authors: values, which know nothing of where they come from or where they are kept. */
@NullMarked
package dev.digest.paper;

import org.jspecify.annotations.NullMarked;
