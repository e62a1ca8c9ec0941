/** arXiv: its API's Atom answers to papers. Rome and JDOM live here and nowhere else. */
@NullMarked
package dev.digest.fetch.arxiv;

import org.jspecify.annotations.NullMarked;
