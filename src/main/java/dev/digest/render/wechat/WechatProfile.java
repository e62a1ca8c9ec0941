package dev.digest.render.wechat;

import dev.digest.workspace.Settings;

/**
 * What WeChat's official accounts take of an article.
 *
 * @param author who is named; empty for the newsletter's publisher
 * @param opening how many characters of the article stand for it where nobody wrote a digest
 * @param references the heading over the list of links
 */
public record WechatProfile(WechatLimits limits, String author, int opening, String references) {
    /**
     * Limits in code points, of which 0 is none.
     *
     * @param kilobytes of the HTML without its pictures
     */
    public record WechatLimits(int title, int author, int digest, int body, int kilobytes) {}

    /** As a newsletter's settings have it. */
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
