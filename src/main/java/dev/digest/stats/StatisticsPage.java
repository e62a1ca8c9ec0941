package dev.digest.stats;

import dev.digest.render.html.HtmlText;
import java.util.List;
import java.util.function.UnaryOperator;

/** Statistics as one page: a table for each set of numbers, with SVG bars; no scripts, nothing is loaded. */
public final class StatisticsPage {
    private static final String CSS = """
            :root { --ink: #1f2937; --soft: #6b7280; --paper: #fbfaf7; --bar: #a3352b; --line: #e5e1d8; }
            @media (prefers-color-scheme: dark) {
              :root { --ink: #e5e7eb; --soft: #9ca3af; --paper: #16181d; --bar: #e07a6f; --line: #2f333b; }
            }
            body { margin: 0; background: var(--paper); color: var(--ink);
              font: 16px/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
            main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; }
            th, td { padding: .2rem .5rem .2rem 0; text-align: left; font-weight: normal; vertical-align: middle; }
            th { width: 34%; overflow-wrap: anywhere; } td.number { width: 3.5rem; text-align: right;
              font-variant-numeric: tabular-nums; color: var(--soft); }
            tr + tr { border-top: 1px solid var(--line); } svg { display: block; } rect { fill: var(--bar); }
            .series { margin: 0; } .series svg { width: 100%; height: 7rem; border-bottom: 1px solid var(--line); }
            .series figcaption { display: flex; justify-content: space-between; color: var(--soft); font-size: .9rem; }
            """;

    private static final int COLUMN = 10;

    private StatisticsPage() {}

    /**
     * The page.
     *
     * @param messages the texts, by the rest of their keys after {@code stats.}
     */
    public static String of(
            String title, String language, List<StatisticsTable> tables, UnaryOperator<String> messages) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + language
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n<title>"
                + HtmlText.escape(title) + "</title>\n<style>\n" + CSS + "</style>\n</head>\n<body>\n<main>\n<h1>"
                + HtmlText.escape(title) + "</h1>\n");
        return page.append(body(tables, messages))
                .append("</main>\n</body>\n</html>\n")
                .toString();
    }

    /**
     * The charts alone, for a page with a style of its own; without scripts and without styles.
     *
     * @param messages the texts, by the rest of their keys after {@code stats.}
     */
    public static String body(List<StatisticsTable> tables, UnaryOperator<String> messages) {
        StringBuilder body = new StringBuilder();
        for (StatisticsTable table : tables) {
            body.append("<h2>")
                    .append(HtmlText.escape(messages.apply(table.key())))
                    .append("</h2>\n");
            if (table.isSeries()) {
                appendSeries(body, table, messages);
            } else {
                appendBars(body, table, messages);
            }
        }
        return body.toString();
    }

    /** Columns from left to right, with the names of the first and the last below them and the largest number. */
    private static void appendSeries(StringBuilder page, StatisticsTable table, UnaryOperator<String> messages) {
        List<CountedItem> items = table.items();
        int width = items.size() * COLUMN;
        page.append("<figure class=\"series\"><svg role=\"img\" aria-label=\"")
                .append(HtmlText.escape(messages.apply(table.key())))
                .append("\" viewBox=\"0 0 " + width + " 100\" preserveAspectRatio=\"none\">");
        for (int i = 0; i < items.size(); i++) {
            CountedItem item = items.get(i);
            long height = 100 * item.count() / table.largest();
            page.append("<rect x=\"" + (i * COLUMN + 1) + "\" y=\"" + (100 - height) + "\" width=\"" + (COLUMN - 2)
                            + "\" height=\"" + height + "\"><title>")
                    .append(HtmlText.escape(item.name()))
                    .append(" · ")
                    .append(item.count())
                    .append("</title></rect>");
        }
        page.append("</svg><figcaption><span>")
                .append(HtmlText.escape(items.get(0).name()))
                .append("</span><span>0–")
                .append(table.largest())
                .append("</span><span>")
                .append(HtmlText.escape(items.get(items.size() - 1).name()))
                .append("</span></figcaption></figure>\n");
    }

    private static void appendBars(StringBuilder page, StatisticsTable table, UnaryOperator<String> messages) {
        page.append("<table>\n");
        for (CountedItem item : table.items()) {
            String name = table.isKeyed() ? messages.apply(item.name()) : item.name();
            long percent = table.largest() == 0 ? 0 : 100 * item.count() / table.largest();
            page.append("<tr><th scope=\"row\">")
                    .append(HtmlText.escape(name))
                    .append("</th><td><svg width=\"100%\" height=\"14\" aria-hidden=\"true\"><rect width=\"")
                    .append(percent)
                    .append("%\" height=\"14\" rx=\"2\"/></svg></td><td class=\"number\">")
                    .append(item.count())
                    .append("</td></tr>\n");
        }
        page.append("</table>\n");
    }
}
