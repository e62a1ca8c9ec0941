package dev.digest.site;

import java.util.ArrayList;
import java.util.List;

/** The first occurrence of a paper in an issue, and the numbers of later issues with it. */
final class PaperOccurrence {
    private final SitePaper paper;
    private final int issue;
    private final List<Integer> repeatedIn = new ArrayList<>();

    PaperOccurrence(SitePaper paper, int issue) {
        this.paper = paper;
        this.issue = issue;
    }

    void repeatedIn(int number) {
        if (number != issue && !repeatedIn.contains(number)) {
            repeatedIn.add(number);
        }
    }

    SitePaper paper() {
        return paper;
    }

    int issue() {
        return issue;
    }

    List<Integer> repeatedIn() {
        return repeatedIn;
    }
}
