package dev.digest.app.issue;

import dev.digest.problem.Problem;
import dev.digest.render.RenderedPage;
import dev.digest.render.html.LimitUsage;
import dev.digest.render.mail.Mail;
import dev.digest.render.wechat.WechatCover;
import dev.digest.render.wechat.WechatPage;
import java.util.List;
import java.util.Optional;

/**
 * One form of an issue.
 *
 * @param text the whole file; of a form that is no text, empty
 * @param bytes the whole file of a form that is no text
 * @param warnings about pictures
 * @param usage what it takes of the limits
 * @param wechat the same for WeChat, with what it takes of the limits
 */
@SuppressWarnings("ArrayRecordComponent")
public // compared by nobody
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

    /** The same as a message for mail programs. */
    static RenderedIssue of(Mail mail, byte[] message) {
        return new RenderedIssue("", message, mail.problems(), List.of(mail.usage()), Optional.empty());
    }

    public boolean isText() {
        return bytes.length == 0;
    }

    /** Why it may not be called ready for where it is to go. */
    public List<Problem> problems() {
        return wechat.map(WechatPage::problems).orElse(List.of());
    }

    /** The picture that goes with it. */
    public Optional<WechatCover> cover() {
        return wechat.flatMap(WechatPage::cover);
    }

    /** The words for the field that goes with it. */
    public Optional<String> digest() {
        return wechat.map(WechatPage::digest);
    }
}
