package dev.digest.app.issue;

import dev.digest.problem.Problem;
import dev.digest.render.LimitUsage;
import dev.digest.render.RenderedPage;
import dev.digest.render.WechatPage;
import java.util.List;
import java.util.Optional;

/**
 * One form of an issue.
 *
 * @param text the whole file; of a form that is no text, empty
 * @param bytes the whole file of a form that is no text
 * @param warnings about pictures
 * @param wechat the same for WeChat, with what it takes of the limits
 */
@SuppressWarnings("ArrayRecordComponent")
public // compared by nobody
record RenderedIssue(String text, byte[] bytes, List<Problem> warnings, Optional<WechatPage> wechat) {
    public boolean isReady() {
        return problems().isEmpty();
    }

    static RenderedIssue of(String text) {
        return new RenderedIssue(text, new byte[0], List.of(), Optional.empty());
    }

    static RenderedIssue of(RenderedPage page) {
        return new RenderedIssue(page.html(), new byte[0], page.problems(), Optional.empty());
    }

    static RenderedIssue of(byte[] bytes, List<Problem> warnings) {
        return new RenderedIssue("", bytes, warnings, Optional.empty());
    }

    static RenderedIssue of(WechatPage page) {
        return new RenderedIssue(page.html(), new byte[0], page.warnings(), Optional.of(page));
    }

    public boolean isText() {
        return bytes.length == 0;
    }

    /** Why it may not be called ready for where it is to go. */
    public List<Problem> problems() {
        return wechat.map(WechatPage::problems).orElse(List.of());
    }

    public List<LimitUsage> usage() {
        return wechat.map(WechatPage::usage).orElse(List.of());
    }

    /** The words for the field that goes with it. */
    public Optional<String> digest() {
        return wechat.map(WechatPage::digest);
    }
}
