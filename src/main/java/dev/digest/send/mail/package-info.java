/** An issue as mail, sent to a list of readers over SMTP. */
@NullMarked
package dev.digest.send.mail;

import org.jspecify.annotations.NullMarked;
