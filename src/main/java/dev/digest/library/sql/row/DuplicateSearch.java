package dev.digest.library.sql.row;

import dev.digest.paper.DuplicateKeys;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds duplicates of some papers: among those in the library, read at once, and among those added since. */
final class DuplicateSearch {
    private final Map<String, Map<String, List<PaperId>>> stored = new HashMap<>();
    private final Map<String, List<PaperId>> added = new HashMap<>();
    private final IdentityHashMap<Paper, Set<String>> keys = new IdentityHashMap<>();
    private final Set<PaperId> present = new HashSet<>();
    private final Map<PaperId, List<String>> apart = new LinkedHashMap<>();

    /** The keys of a paper, determined once: a title takes long. */
    Set<String> keys(Paper paper) {
        return keys.computeIfAbsent(paper, DuplicateKeys::keys);
    }

    /** One of the papers that is in the library. */
    void addPresent(PaperId id) {
        present.add(id);
    }

    /** Whether a paper is in the library or was added. */
    boolean isPresent(PaperId id) {
        return present.contains(id);
    }

    /** A paper in the library that shares a key with another one. */
    void addStored(String id, String key, PaperId other) {
        stored.computeIfAbsent(id, none -> new HashMap<>())
                .computeIfAbsent(key, none -> new ArrayList<>())
                .add(other);
    }

    /** A paper that is added. */
    void add(Paper paper) {
        present.add(paper.id());
        keys(paper)
                .forEach(key ->
                        added.computeIfAbsent(key, none -> new ArrayList<>()).add(paper.id()));
    }

    /** The same paper under another id; see {@link PaperKeys#findDuplicate}. */
    Optional<PaperId> find(Paper paper) {
        for (String key : keys(paper)) {
            List<PaperId> same = others(key, paper.id()).stream()
                    .filter(other -> DuplicateKeys.proves(key, paper.id(), other))
                    .toList();
            if (PaperKeys.isCertain(key, same)) {
                return Optional.of(same.get(0));
            }
        }
        return Optional.empty();
    }

    /** Declares that the keys which a paper shares with others do not identify it. */
    void setApart(Paper paper) {
        for (String key : keys(paper)) {
            if (!others(key, paper.id()).isEmpty()) {
                apart.computeIfAbsent(paper.id(), none -> new ArrayList<>()).add(key);
            }
        }
    }

    /** The keys declared not to identify a paper, by paper. */
    Map<PaperId, List<String>> setApart() {
        return apart;
    }

    private List<PaperId> others(String key, PaperId id) {
        if (isApart(key, id)) {
            return List.of();
        }
        Set<PaperId> others = new LinkedHashSet<>(
                stored.getOrDefault(id.canonical(), Map.of()).getOrDefault(key, List.of()));
        others.addAll(added.getOrDefault(key, List.of()));
        others.remove(id);
        others.removeIf(other -> isApart(key, other));
        return others.stream()
                .sorted((one, other) -> one.canonical().compareTo(other.canonical()))
                .toList();
    }

    private boolean isApart(String key, PaperId id) {
        return apart.getOrDefault(id, List.of()).contains(key);
    }
}
