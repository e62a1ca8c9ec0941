/** arXiv: the Atom responses of its API as papers. Rome and JDOM are used here for papers only. */
@NullMarked
package dev.digest.fetch.arxiv;

import org.jspecify.annotations.NullMarked;
