package dev.digest.check;

import dev.digest.issue.document.IssueDocument;
import java.util.List;

/** The images of a file. They are loaded when they are asked for, since few files have any. */
@FunctionalInterface
public interface IssueImages {
    /** Those that cannot be shown, in order. */
    List<BrokenImage> broken(IssueDocument document);
}
