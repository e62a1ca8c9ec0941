/** Papers, their ids and authors: values independent of sources and storage. */
@NullMarked
package dev.digest.paper;

import org.jspecify.annotations.NullMarked;
