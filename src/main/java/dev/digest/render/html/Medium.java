package dev.digest.render.html;

/** Where HTML will be read. */
public enum Medium {
    /** In a browser, with a stylesheet. */
    PAGE,
    /** In a mail program. */
    MAIL,
    /**
     * In WeChat, whose editor turns whitespace between elements into an empty line, and splits a list item into lines
     * unless a single element wraps its content.
     */
    WECHAT;

    /** The text between elements. */
    String lineEnd() {
        return this == WECHAT ? "" : "\n";
    }

    /** The tag that opens a list item's content. */
    String itemStart() {
        return this == WECHAT ? "<section>" : "";
    }

    /** The tag that closes it. */
    String itemEnd() {
        return this == WECHAT ? "</section>" : "";
    }
}
