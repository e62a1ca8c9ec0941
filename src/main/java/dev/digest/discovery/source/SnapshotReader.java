package dev.digest.discovery.source;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.RecordListener;
import dev.digest.format.Json;
import dev.digest.paper.ArxivId;
import dev.digest.problem.Problem;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads arXiv's metadata snapshot: one JSON object a line. An invalid line is reported, and the others are read. */
final class SnapshotReader {
    private final RecordListener receiver;

    SnapshotReader(RecordListener receiver) {
        this.receiver = receiver;
    }

    void read(Reader lines, String name) throws IOException {
        BoundedLineReader reader = new BoundedLineReader(lines);
        int number = 0;
        for (String line = reader.next(); line != null; line = reader.next()) {
            number++;
            if (!line.isBlank()) {
                take(line, name + ":" + number);
            }
        }
    }

    private void take(String line, String where) {
        try {
            receiver.paper(paper(Json.read(line), where));
        } catch (Problem problem) {
            receiver.failed(where, problem);
        } catch (DateTimeException e) {
            receiver.failed(where, Problem.of("discover.record", where, "date").causedBy(e));
        }
    }

    private static NewPaper paper(@Nullable Object json, String where) {
        if (!(json instanceof Map<?, ?> record)) {
            throw Problem.of("discover.record", where, "JSON");
        }
        List<?> versions = record.get("versions") instanceof List<?> list ? list : List.of();
        String categories = text(record, "categories", where);
        return new NewPaper(
                ArxivId.of(text(record, "id", where)).canonical(),
                Math.max(1, versions.size()),
                CleanedPaperText.line(text(record, "title", where)),
                AuthorListText.of(text(record, "authors", where)),
                CleanedPaperText.paragraphs(text(record, "abstract", where)),
                List.of(categories.strip().split("\\s+")),
                Optional.ofNullable(record.get("comments")).map(comment -> CleanedPaperText.line(comment.toString())),
                announced(LocalDate.parse(text(record, "update_date", where)), versions));
    }

    private static String text(Map<?, ?> record, String member, String where) {
        if (record.get(member) instanceof String text) {
            return text;
        }
        throw Problem.of("discover.record", where, member);
    }

    private static LocalDate announced(LocalDate updated, List<?> versions) {
        if (versions.isEmpty() || !(versions.get(0) instanceof Map<?, ?> first)) {
            return updated;
        }
        if (!(first.get("created") instanceof String created)) {
            return updated;
        }
        return Announcement.day(SubmissionDate.of(created), updated, versions.size());
    }
}
