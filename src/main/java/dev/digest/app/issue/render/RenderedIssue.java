package dev.digest.app.issue.render;

import dev.digest.problem.Problem;
import dev.digest.render.RenderedPage;
import dev.digest.render.html.LimitUsage;
import dev.digest.render.mail.Mail;
import dev.digest.render.wechat.WechatCover;
import dev.digest.render.wechat.WechatPage;
import java.util.List;
import java.util.Optional;

/**
 * A rendered issue.
 *
 * @param text the whole file; empty for a binary format
 * @param bytes the whole file of a binary format
 * @param warnings about images
 * @param usage the usage of limits
 * @param wechat the WeChat page with its limit usage
 */
@SuppressWarnings("ArrayRecordComponent")
public // never compared
record RenderedIssue(
        String text, byte[] bytes, List<Problem> warnings, List<LimitUsage> usage, Optional<WechatPage> wechat) {
    public boolean isReady() {
        return problems().isEmpty();
    }

    static RenderedIssue of(String text) {
        return new RenderedIssue(text, new byte[0], List.of(), List.of(), Optional.empty());
    }

    static RenderedIssue of(RenderedPage page) {
        return new RenderedIssue(page.html(), new byte[0], page.problems(), List.of(), Optional.empty());
    }

    static RenderedIssue of(byte[] bytes, List<Problem> warnings) {
        return new RenderedIssue("", bytes, warnings, List.of(), Optional.empty());
    }

    static RenderedIssue of(WechatPage page) {
        return new RenderedIssue(page.html(), new byte[0], page.warnings(), page.usage(), Optional.of(page));
    }

    static RenderedIssue of(Mail mail) {
        return new RenderedIssue(mail.html(), new byte[0], mail.problems(), List.of(mail.usage()), Optional.empty());
    }

    /** A mail as a message file. */
    static RenderedIssue of(Mail mail, byte[] message) {
        return new RenderedIssue("", message, mail.problems(), List.of(mail.usage()), Optional.empty());
    }

    public boolean isText() {
        return bytes.length == 0;
    }

    /** Why it is not ready for its platform. */
    public List<Problem> problems() {
        return wechat.map(WechatPage::problems).orElse(List.of());
    }

    /** The cover image. */
    public Optional<WechatCover> cover() {
        return wechat.flatMap(WechatPage::cover);
    }

    /** The description for a separate field. */
    public Optional<String> digest() {
        return wechat.map(WechatPage::digest);
    }
}
