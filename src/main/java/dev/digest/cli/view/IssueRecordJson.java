package dev.digest.cli.view;

import dev.digest.library.IssueRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An issue of the library as JSON. */
public final class IssueRecordJson {
    private IssueRecordJson() {}

    public static Map<String, @Nullable Object> of(IssueRecord issue) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("issue", issue.number());
        json.put("state", issue.isPublished() ? "published" : "draft");
        json.put("theme", issue.theme().orElse(null));
        json.put("date", issue.date().map(Object::toString).orElse(null));
        json.put("publishedAt", issue.publishedAt().map(Object::toString).orElse(null));
        json.put("correctedAt", issue.correctedAt().map(Object::toString).orElse(null));
        json.put("papers", issue.papers().stream().map(Object::toString).toList());
        return json;
    }
}
