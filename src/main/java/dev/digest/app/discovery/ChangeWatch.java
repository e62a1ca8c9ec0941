package dev.digest.app.discovery;

import dev.digest.app.Newsroom;
import dev.digest.discovery.ArxivCategories;
import dev.digest.discovery.FeedAddress;
import dev.digest.discovery.WatchRules.WatchKind;
import dev.digest.format.NameSuggestion;
import dev.digest.paper.CleanText;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.SettingOrigin.SettingsLevel;
import dev.digest.workspace.Settings;
import dev.digest.workspace.SettingsFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Edits the watch rules: the lists below {@code watch:} in {@code digest.yaml}, and nothing else there. */
public record ChangeWatch(Newsroom newsroom) {
    /**
     * The result of a change.
     *
     * @param changed what was added or removed
     * @param same what existed already
     */
    public record WatchChange(Map<WatchKind, List<String>> changed, Map<WatchKind, List<String>> same) {}

    /**
     * Adds rules, all or none.
     *
     * @throws Problem {@code watch.*}, {@code settings.*}
     */
    public WatchChange add(Map<WatchKind, List<String>> rules) {
        Map<WatchKind, List<String>> wanted = new LinkedHashMap<>();
        rules.forEach((kind, values) -> wanted.put(
                kind, values.stream().map(value -> checked(kind, value)).toList()));
        return exclusively(() -> change(wanted, true));
    }

    /**
     * Removes rules, all or none.
     *
     * @throws Problem {@code watch.none-such}, {@code watch.nearest}, {@code settings.*}
     */
    public WatchChange remove(Map<WatchKind, List<String>> rules) {
        return exclusively(() -> change(rules, false));
    }

    /** A validated rule in its stored form. */
    public static String checked(WatchKind kind, String value) {
        String text = CleanText.line(value);
        if (text.isBlank() || text.equals("*")) {
            throw Problem.usage("usage.missing", "--" + kind.label());
        }
        return switch (kind) {
            case CATEGORY -> ArxivCategories.require(text);
            case FEED -> FeedAddress.require(text).toString();
            default -> text;
        };
    }

    private SettingsFile file() {
        return new SettingsFile(SettingsLevel.FOLDER, newsroom.workspace().settings());
    }

    private WatchChange exclusively(Supplier<WatchChange> work) {
        return newsroom.request().dryRun() ? work.get() : file().exclusively(work);
    }

    private WatchChange change(Map<WatchKind, List<String>> rules, boolean adds) {
        SettingsFile file = file();
        String before = file.text();
        Map<WatchKind, List<String>> changed = new LinkedHashMap<>();
        Map<WatchKind, List<String>> same = new LinkedHashMap<>();
        String after = before;
        for (Map.Entry<WatchKind, List<String>> rule : rules.entrySet()) {
            WatchKind kind = rule.getKey();
            List<String> now = new ArrayList<>(file.settings(after).list(kind.key()));
            for (String value : rule.getValue()) {
                Optional<String> there = find(now, value);
                if (adds && there.isPresent()) {
                    same.computeIfAbsent(kind, any -> new ArrayList<>()).add(there.get());
                } else if (adds) {
                    now.add(value);
                } else {
                    now.remove(there.orElseThrow(() -> missing(kind, value, now)));
                }
                if (!adds || there.isEmpty()) {
                    changed.computeIfAbsent(kind, any -> new ArrayList<>()).add(there.orElse(value));
                }
            }
            after = withList(file, after, kind, now);
        }
        if (!newsroom.request().dryRun() && !after.equals(before)) {
            AtomicFile.write(file.file(), after);
        }
        return new WatchChange(changed, same);
    }

    private static String withList(SettingsFile file, String text, WatchKind kind, List<String> values) {
        Settings settings = file.settings(text);
        if (settings.list(kind.key()).equals(values)) {
            return text;
        }
        return values.isEmpty() ? file.withoutKey(text, kind.key()) : file.withValue(text, kind.key(), values);
    }

    private static Optional<String> find(List<String> values, String wanted) {
        String small = wanted.strip().toLowerCase(Locale.ROOT);
        return values.stream()
                .filter(one -> one.toLowerCase(Locale.ROOT).equals(small))
                .findFirst();
    }

    private static Problem missing(WatchKind kind, String value, List<String> there) {
        return NameSuggestion.find(value, there)
                .map(nearest -> Problem.of("watch.nearest", "--" + kind.label(), value, nearest))
                .orElseGet(() -> Problem.of("watch.none-such", "--" + kind.label(), value));
    }
}
