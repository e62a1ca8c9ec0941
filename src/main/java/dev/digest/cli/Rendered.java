package dev.digest.cli;

import dev.digest.problem.Problem;
import dev.digest.render.Page;
import dev.digest.render.Usage;
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
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Rendered(String text, byte[] bytes, List<Problem> warnings, Optional<WechatPage> wechat) {
    boolean isReady() {
        return refusals().isEmpty();
    }

    static Rendered of(String text) {
        return new Rendered(text, new byte[0], List.of(), Optional.empty());
    }

    static Rendered of(Page page) {
        return new Rendered(page.html(), new byte[0], page.problems(), Optional.empty());
    }

    static Rendered of(byte[] bytes, List<Problem> warnings) {
        return new Rendered("", bytes, warnings, Optional.empty());
    }

    static Rendered of(WechatPage page) {
        return new Rendered(page.html(), new byte[0], page.warnings(), Optional.of(page));
    }

    boolean isText() {
        return bytes.length == 0;
    }

    /** Why it may not be called ready for where it is to go. */
    List<Problem> refusals() {
        return wechat.map(WechatPage::problems).orElse(List.of());
    }

    List<Usage> usage() {
        return wechat.map(WechatPage::usage).orElse(List.of());
    }

    /** The words for the field that goes with it. */
    Optional<String> digest() {
        return wechat.map(WechatPage::digest);
    }
}
