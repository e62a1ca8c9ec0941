/** The ACL Anthology. Parsing shared by all pages is in {@code fetch.page}. */
@NullMarked
package dev.digest.fetch.acl;

import org.jspecify.annotations.NullMarked;
