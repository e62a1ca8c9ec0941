/** HTML to paste into WeChat, and its limits. */
@NullMarked
package dev.digest.render.wechat;

import org.jspecify.annotations.NullMarked;
