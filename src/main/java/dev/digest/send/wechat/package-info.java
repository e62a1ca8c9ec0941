/** Drafts of a WeChat official account (公众号): uploaded, replaced and read back; never published. */
@NullMarked
package dev.digest.send.wechat;

import org.jspecify.annotations.NullMarked;
