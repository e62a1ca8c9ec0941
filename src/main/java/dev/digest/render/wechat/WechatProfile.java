package dev.digest.render.wechat;

import dev.digest.workspace.Settings;

/**
 * What WeChat official accounts accept of an article.
 *
 * @param author the author shown; empty for the newsletter's publisher
 * @param opening how many characters of the article serve as its digest when none is written
 * @param references the heading of the link list
 */
public record WechatProfile(WechatLimits limits, String author, int opening, String references) {
    /**
     * Limits in code points; 0 for no limit.
     *
     * @param kilobytes of the HTML without its images
     */
    public record WechatLimits(int title, int author, int digest, int body, int kilobytes) {}

    /** The settings of a newsletter. */
    public static WechatProfile of(Settings settings) {
        return new WechatProfile(
                new WechatLimits(
                        settings.number("limits.title"),
                        settings.number("limits.author"),
                        settings.number("limits.digest"),
                        settings.number("limits.body"),
                        settings.number("limits.html")),
                settings.text("wechat.author"),
                settings.number("wechat.opening"),
                settings.text("wechat.references"));
    }
}
