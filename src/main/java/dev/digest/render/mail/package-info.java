/** An issue as mail: its HTML, and the message with its images. */
@NullMarked
package dev.digest.render.mail;

import org.jspecify.annotations.NullMarked;
