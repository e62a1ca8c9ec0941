/**
 * Finds whose work a paper is: affiliations in the HTML pages of papers, and what institutions are called in Chinese.
 */
@NullMarked
package dev.digest.institution;

import org.jspecify.annotations.NullMarked;
