/** The ACL Anthology: its pages to papers. What is common to all pages is in {@code fetch.page}. */
@NullMarked
package dev.digest.fetch.acl;

import org.jspecify.annotations.NullMarked;
