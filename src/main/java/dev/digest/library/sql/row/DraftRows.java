package dev.digest.library.sql.row;

import dev.digest.curation.CurationField;
import dev.digest.format.Json;
import dev.digest.library.DraftStore;
import dev.digest.library.PaperDraft;
import dev.digest.library.PaperDraft.DraftFinding;
import dev.digest.library.PaperDraft.DraftReview;
import dev.digest.library.PaperDraft.Origin;
import dev.digest.library.PaperDraft.ReviewOutcome;
import dev.digest.library.PaperDraft.Tokens;
import dev.digest.library.sql.database.RecordedTables;
import dev.digest.library.sql.database.SqlDatabase;
import dev.digest.paper.PaperId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code draft}. */
public record DraftRows(SqlDatabase database) implements DraftStore {
    private static final String SELECT = "SELECT * FROM draft ";

    @Override
    public void keep(PaperDraft draft) {
        database.inTransaction(() -> {
            RecordedTables tables = database.tables();
            Map<String, @Nullable Object> row = columns(draft);
            String key = tables.table("draft").keyOf(row);
            Map<String, @Nullable Object> before =
                    tables.find("draft", List.of(row)).get(key);
            if (before == null) {
                tables.insert("draft", List.of(row));
                before = tables.table("draft").complete(row);
            }
            if (draft.review().isPresent()) {
                Map<String, @Nullable Object> reviewed = new LinkedHashMap<>(before);
                reviewed.putAll(columns(draft.review().get()));
                tables.save("draft", Map.of(key, before), List.of(reviewed));
            }
            return draft;
        });
    }

    private static Map<String, @Nullable Object> columns(PaperDraft draft) {
        Origin origin = draft.origin();
        return RecordedTables.row(
                "id", draft.id(),
                "paper_id", draft.paper().canonical(),
                "made_at", origin.madeAt(),
                "who", origin.who(),
                "model", origin.model(),
                "host", origin.host(),
                "prompt_sum", origin.promptSum(),
                "source_sum", origin.sourceSum(),
                "words", words(draft),
                "findings", findings(draft),
                "tokens_in", origin.tokens().in(),
                "tokens_out", origin.tokens().out(),
                "verdict", "");
    }

    private static Map<String, @Nullable Object> columns(DraftReview review) {
        return RecordedTables.row(
                "verdict", review.verdict().name().toLowerCase(java.util.Locale.ROOT),
                "reviewed_at", review.at(),
                "reviewer", review.who(),
                "percent", review.changed());
    }

    @Override
    public Optional<PaperDraft> last(PaperId paper) {
        return of(paper).stream().findFirst();
    }

    @Override
    public Map<PaperId, PaperDraft> lastOf(Collection<PaperId> papers) {
        Map<PaperId, PaperDraft> last = new HashMap<>();
        database.query(
                        SELECT + "WHERE " + database.dialect().isIn("paper_id") + " ORDER BY made_at, rowid",
                        DraftRows::draft,
                        database.dialect()
                                .list(papers.stream().map(PaperId::canonical).toList()))
                .forEach(draft -> last.put(draft.paper(), draft));
        return last;
    }

    @Override
    public Map<PaperId, PaperDraft> waiting() {
        Map<PaperId, PaperDraft> waiting = new LinkedHashMap<>();
        database.query(
                        SELECT
                                + "d WHERE verdict = '' AND NOT EXISTS (SELECT 1 FROM draft l WHERE l.paper_id = d.paper_id"
                                + " AND l.rowid > d.rowid) AND EXISTS (SELECT 1 FROM paper p WHERE p.id = d.paper_id)"
                                + " ORDER BY rowid",
                        DraftRows::draft)
                .forEach(draft -> waiting.put(draft.paper(), draft));
        return waiting;
    }

    @Override
    public List<PaperDraft> of(PaperId paper) {
        return database.query(
                SELECT + "WHERE paper_id = ? ORDER BY made_at DESC, rowid DESC", DraftRows::draft, paper.canonical());
    }

    private static String words(PaperDraft draft) {
        Map<String, Object> words = new LinkedHashMap<>();
        draft.words().forEach((field, text) -> words.put(field.key(), text));
        return Json.text(words);
    }

    private static String findings(PaperDraft draft) {
        return Json.text(draft.findings().stream()
                .map(one -> Map.of("field", one.field(), "key", one.key(), "details", one.details()))
                .toList());
    }

    private static PaperDraft draft(ResultSet row) throws SQLException {
        Origin origin = new Origin(
                row.getString("made_at"),
                row.getString("who"),
                row.getString("model"),
                row.getString("host"),
                row.getString("prompt_sum"),
                row.getString("source_sum"),
                new Tokens(row.getInt("tokens_in"), row.getInt("tokens_out")));
        Map<?, ?> words = Json.read(row.getString("words")) instanceof Map<?, ?> map ? map : Map.of();
        EnumMap<CurationField, String> fields = new EnumMap<>(CurationField.class);
        words.forEach((key, text) -> CurationField.ofKey(String.valueOf(key))
                .filter(field -> !"".equals(text))
                .ifPresent(field -> fields.put(field, String.valueOf(text))));
        return new PaperDraft(
                PaperId.ofCanonical(row.getString("paper_id")),
                origin,
                fields,
                readFindings(row.getString("findings")),
                readReview(row));
    }

    private static List<DraftFinding> readFindings(String json) {
        List<DraftFinding> findings = new ArrayList<>();
        if (Json.read(json) instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> map && map.get("details") instanceof List<?> details) {
                    findings.add(new DraftFinding(
                            String.valueOf(map.get("field")),
                            String.valueOf(map.get("key")),
                            details.stream().map(String::valueOf).toList()));
                }
            }
        }
        return findings;
    }

    private static Optional<DraftReview> readReview(ResultSet row) throws SQLException {
        String verdict = row.getString("verdict");
        return verdict.isEmpty()
                ? Optional.empty()
                : Optional.of(new DraftReview(
                        row.getString("reviewed_at"),
                        row.getString("reviewer"),
                        ReviewOutcome.valueOf(verdict.toUpperCase(java.util.Locale.ROOT)),
                        row.getInt("percent")));
    }
}
