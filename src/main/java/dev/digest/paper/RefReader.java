package dev.digest.paper;

import dev.digest.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people paste. Each form ends in one {@link PaperRef} or in a reason why it is none. */
final class RefReader {
    private static final int LONGEST = 4_000;
    /** 。，；、 as they come behind what was pasted from Chinese text. */
    private static final String STOPS = "\u3002\uFF0C\uFF1B\u3001";

    private static final Pattern ARXIV_DOI = Pattern.compile("(?i)10\\.48550/arxiv\\.(.+)");
    private static final Pattern ACL_DOI = Pattern.compile("(?i)10\\.(?:18653/v1|3115/v1)/(.+)");
    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final Pattern VERSIONED = Pattern.compile("(.+?)(?:[vV](\\d{1,4}))?");
    private static final Pattern ARCHIVE_MISSING = Pattern.compile("\\d{7}(?:[vV]\\d+)?");
    /** What {@code arXiv:2210.11610v2 [cs.CL] 25 Oct 2022} on the margin of a PDF has after the id. */
    private static final Pattern MARGIN = Pattern.compile("\\s*\\[[A-Za-z-]+(?:\\.[A-Za-z-]+)?].*$");

    private static final Pattern ANY_ID = Pattern.compile(
            "(?<![\\d.])\\d{4}\\.\\d{4,5}(?![\\d.]*\\d)|[a-z]+(?:-[a-z]+)?(?:\\.[A-Z]{2})?/\\d{7}(?!\\d)");
    private static final Pattern ARXIV_PATH = Pattern.compile("/(?:abs|pdf|html|format|ps|e-print|src)/(.+)");
    private static final Pattern PAPERS_PATH = Pattern.compile("/(?:papers|abs|pdf|html|overview)/(.+)");
    private static final Pattern ACL_PATH = Pattern.compile(
            "/(?:anthology/)?(?:papers/[A-Z]/[A-Z]\\d\\d/)?([^/]+?)(?:\\.pdf|\\.bib|\\.xml|\\.endf)?/?");
    private static final Set<String> ARXIV_HOSTS = Set.of("arxiv.org", "xxx.lanl.gov");
    private static final Set<String> ARXIV_MIRRORS =
            Set.of("huggingface.co", "hf.co", "alphaxiv.org", "ar5iv.org", "ar5iv.labs.arxiv.org");
    private static final Set<String> ACL_HOSTS = Set.of("aclanthology.org", "aclweb.org", "aclanthology.info");
    private static final Set<String> DOI_HOSTS = Set.of("doi.org", "dx.doi.org");

    private final String typed;
    private final String text;

    RefReader(String typed) {
        this.typed = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        this.text = tidy(Normalizer.normalize(this.typed, Normalizer.Form.NFKC));
    }

    PaperRef read() {
        if (text.isEmpty()) {
            throw Problem.of("ref.empty");
        }
        String rest = withoutPrefix(text);
        if (rest.matches("(?i)https?://.*")) {
            return address(text.matches("(?i)web:.*") ? rest : asTyped(rest));
        }
        if (knownHost(host(rest))) {
            return address("https://" + rest);
        }
        refuseTwo(rest);
        return name(rest);
    }

    private static String tidy(String text) {
        String plain = CleanText.visible(text).strip();
        String bare = plain.replaceAll("^[<\"'“‘(《\\[]+(?=[^\\s])|(?<=[^\\s])[>\"'”’》]+[.,;" + STOPS + "]*$", "");
        bare = bare.replaceAll("[.,;" + STOPS + "]+$", "").strip();
        return bare.endsWith(")") && !bare.contains("(") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** An address keeps what was typed: a full-width letter in a path may be meant. */
    private String asTyped(String rest) {
        String kept = tidy(typed);
        return kept.matches("(?i)https?://.*") ? kept : rest;
    }

    private static String withoutPrefix(String text) {
        return text.replaceFirst("(?i)^(?:arxiv|acl|web|doi)\\s*:\\s*", "").replaceFirst("(?i)^arxiv\\s+(?=\\S)", "");
    }

    private PaperRef name(String rest) {
        String bare = MARGIN.matcher(rest).replaceFirst("").replaceAll("\\s+", "");
        Matcher arxivDoi = ARXIV_DOI.matcher(bare);
        if (arxivDoi.matches()) {
            return arxiv(arxivDoi.group(1));
        }
        Matcher aclDoi = ACL_DOI.matcher(bare);
        if (aclDoi.matches() && AclId.looksLike(aclDoi.group(1))) {
            return PaperRef.newest(AclId.of(aclDoi.group(1)));
        }
        if (DOI.matcher(bare).matches()) {
            return PaperRef.newest(WebId.of("https://doi.org/" + bare));
        }
        if (ARCHIVE_MISSING.matcher(bare).matches()) {
            throw Problem.of("ref.ambiguous", typed, "hep-th/" + bare, "math/" + bare);
        }
        return AclId.looksLike(bare) || text.matches("(?i)acl\\s*:.*") ? PaperRef.newest(AclId.of(bare)) : arxiv(bare);
    }

    private PaperRef address(String address) {
        URI uri = uri(address);
        String host = host(address.replaceFirst("(?i)^https?://", ""));
        String path = uri.getPath() == null ? "" : uri.getPath();
        if (ARXIV_HOSTS.contains(host)) {
            return arxivAt(address, ARXIV_PATH.matcher(path));
        }
        if (ARXIV_MIRRORS.contains(host) && PAPERS_PATH.matcher(path).matches()) {
            return arxivAt(address, PAPERS_PATH.matcher(path));
        }
        if (DOI_HOSTS.contains(host) && DOI.matcher(path.replaceFirst("^/", "")).matches()) {
            return name(path.replaceFirst("^/", ""));
        }
        Matcher acl = ACL_PATH.matcher(path);
        if (ACL_HOSTS.contains(host) && acl.matches() && AclId.looksLike(acl.group(1))) {
            return PaperRef.newest(AclId.of(acl.group(1)));
        }
        return PaperRef.newest(WebId.of(address));
    }

    private PaperRef arxivAt(String address, Matcher path) {
        if (!path.matches()) {
            throw Problem.of("ref.no-paper-there", address);
        }
        refuseTwo(path.group(1));
        return arxiv(path.group(1).replaceFirst("/+$", "").replaceFirst("(?i)\\.pdf$", ""));
    }

    private PaperRef arxiv(String text) {
        Matcher parts = VERSIONED.matcher(text);
        if (!parts.matches()) {
            throw Problem.of("ref.unknown", typed);
        }
        if (parts.group(2) == null || !ArxivId.looksLike(parts.group(1))) {
            return PaperRef.newest(ArxivId.of(text));
        }
        int version = Integer.parseInt(parts.group(2));
        if (version == 0) {
            throw Problem.of("ref.version", text);
        }
        return new PaperRef(ArxivId.of(parts.group(1)), OptionalInt.of(version));
    }

    /** Two ids that were pasted as one are not one paper, and which of them was meant is not ours to guess. */
    private void refuseTwo(String text) {
        TreeSet<String> found = new TreeSet<>();
        ANY_ID.matcher(text).results().forEach(match -> found.add(match.group()));
        if (found.size() > 1) {
            List<String> both = List.copyOf(found);
            throw Problem.of("ref.ambiguous", typed, both.get(0), both.get(1));
        }
    }

    private static boolean knownHost(String host) {
        return ARXIV_HOSTS.contains(host)
                || ARXIV_MIRRORS.contains(host)
                || ACL_HOSTS.contains(host)
                || DOI_HOSTS.contains(host);
    }

    /** The host of an address without scheme, in small letters, without {@code www.} and arXiv's own mirrors. */
    private static String host(String rest) {
        String host =
                rest.replaceFirst("[/?#:].*$", "").toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        return host.matches("(?:export|cn|de|es|in|jp|lanl|uk)\\.arxiv\\.org") ? "arxiv.org" : host;
    }

    private URI uri(String address) {
        try {
            return new URI(WebId.of(address).local());
        } catch (URISyntaxException e) {
            throw Problem.of("ref.address", typed).because(e);
        }
    }
}
