/** What tests of the whole program stand on: the program on a newsletter in a folder, and a stand-in for arXiv. */
@NullMarked
package dev.digest.testing;

import org.jspecify.annotations.NullMarked;
