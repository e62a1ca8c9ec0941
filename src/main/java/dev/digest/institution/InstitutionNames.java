package dev.digest.institution;

import dev.digest.paper.TextLanguage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Names of institutions in a newsletter's language: first as the newsletter printed them, then from the table of
 * well-known ones, in Chinese with short names, then from the Research Organization Registry (ROR).
 */
public final class InstitutionNames {
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FILLERS =
            Pattern.compile("\\b(?:the|of|at|and|in|for|inc|ltd|co|corporation|company|llc|gmbh|limited)\\b");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}（）]{2,30}?(?:大学|研究院|研究所|科学院|公司|实验室|医院|学院)");
    /** Companies are printed by their short names from the table. */
    private static final Pattern COMPANY = Pattern.compile("公司|集团");

    private static final Pattern COUNTRY = Pattern.compile("\\s*\\([\\p{L} ,.'-]{2,40}\\)$");
    private static final int SHORTEST_WITHIN = 6;

    private final TextLanguage language;
    private final Map<String, String> newsletter;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> registered = new HashMap<>();

    /**
     * The names, with those of the newsletter first.
     *
     * @param language in which it is written
     * @param printed what the newsletter printed, by affiliation
     */
    public InstitutionNames(TextLanguage language, Map<String, String> printed) {
        this.language = language;
        this.newsletter = new HashMap<>();
        printed.forEach((affiliation, name) -> newsletter.put(key(affiliation), name));
        // The first entry for a key wins.
        read("supplement.tsv.gz", true, known);
        read("ror-zh.tsv.gz", false, registered);
    }

    private void read(String table, boolean hasShortNames, Map<String, String> names) {
        try (InputStream in = Objects.requireNonNull(InstitutionNames.class.getResourceAsStream(table), table);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                String english = COUNTRY.matcher(cells[0]).replaceFirst("");
                String chinese = hasShortNames && !cells[3].isBlank() ? cells[3] : cells[2];
                String name = language == TextLanguage.ENGLISH ? withoutComma(english, cells[1]) : chinese;
                put(names, english, name);
                for (String alias : cells[1].split(";", -1)) {
                    // Acronyms in ROR are ambiguous; those of the table were chosen by hand.
                    if (hasShortNames || alias.contains(" ")) {
                        put(names, alias, name);
                    }
                }
                put(names, cells[2], name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Commas separate institutions: {@code UC Berkeley} for the University of California, Berkeley. */
    private static String withoutComma(String english, String aliases) {
        if (!english.contains(",")) {
            return english;
        }
        String alias = aliases.split(";", -1)[0].strip();
        return alias.isEmpty() || alias.contains(",") ? english.replace(",", "") : alias;
    }

    private static void put(Map<String, String> names, String name, String printed) {
        if (!name.isBlank() && !printed.isBlank()) {
            names.putIfAbsent(key(name), printed);
        }
    }

    /** The name to print for an affiliation; empty when no part of it is known. */
    public Optional<String> find(String affiliation) {
        Optional<String> known = knownName(affiliation);
        return known.isPresent()
                ? known
                : language == TextLanguage.ENGLISH
                        ? AffiliationText.organisation(affiliation)
                        : alreadyChinese(affiliation);
    }

    /** Whether an affiliation has a name that the tables or the newsletter know. */
    boolean isKnown(String affiliation) {
        return knownName(affiliation).isPresent();
    }

    private Optional<String> knownName(String affiliation) {
        return exactly(newsletter, affiliation)
                .or(() -> within(newsletter, affiliation))
                .or(() -> exactly(known, affiliation))
                .or(() -> exactly(registered, affiliation)
                        .filter(name -> !COMPANY.matcher(name).find()))
                .or(() -> within(known, affiliation))
                .or(() -> exactly(registered, affiliation))
                .or(() -> within(registered, affiliation));
    }

    /** Matches the whole text, then its parts: of 'School of X, Y University, City' the known one. */
    private static Optional<String> exactly(Map<String, String> names, String affiliation) {
        Optional<String> whole = Optional.ofNullable(names.get(key(affiliation)));
        if (whole.isPresent()) {
            return whole;
        }
        for (String part : affiliation.split("\\s*[,;，、/|–—()&]\\s*|\\s+[-@]\\s+|\\s+and\\s+", -1)) {
            Optional<String> found = Optional.ofNullable(names.get(key(part)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The longest known name of whole words within an affiliation. */
    private static Optional<String> within(Map<String, String> names, String affiliation) {
        List<String> words = List.of(key(affiliation).split(" ", -1));
        for (int length = Math.min(words.size(), 9); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                String name = String.join(" ", words.subList(from, from + length));
                boolean isLong = name.length() >= SHORTEST_WITHIN || (length == 1 && isAcronym(name, affiliation));
                if (isLong && names.containsKey(name)) {
                    return Optional.ofNullable(names.get(name));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAcronym(String word, String affiliation) {
        return word.length() >= 3 && affiliation.contains(word.toUpperCase(Locale.ROOT));
    }

    /** An institution that is already in Chinese, without its departments. */
    private Optional<String> alreadyChinese(String affiliation) {
        Matcher head = CHINESE.matcher(affiliation);
        if (!head.find()) {
            return Optional.empty();
        }
        String name = head.group();
        return Optional.of(known.getOrDefault(key(name), registered.getOrDefault(key(name), name)));
    }

    /** The key for comparing names: letters and digits only, without accents, articles and legal forms. */
    static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String words = NOT_LETTERS.matcher(plain).replaceAll(" ");
        return FILLERS.matcher(words).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }
}
