package dev.digest.site;

import java.util.List;

/**
 * What other pages of the site show of an issue.
 *
 * @param heading as plain text
 * @param description a short one: the editors', otherwise the titles of its papers
 * @param papers in the order of the issue
 */
record IssueSummary(String heading, String description, List<SitePaper> papers) {
    IssueSummary {
        papers = List.copyOf(papers);
    }
}
