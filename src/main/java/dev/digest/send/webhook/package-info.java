/** Messages to groups of Feishu, WeCom, DingTalk and Slack, each by the address that a group's robot has. */
@NullMarked
package dev.digest.send.webhook;

import org.jspecify.annotations.NullMarked;
