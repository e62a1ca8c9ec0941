package dev.digest.paper;

import dev.digest.problem.Problem;
import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses pasted references. Each form yields one {@link PaperRef} or the reason why it is invalid. */
final class RefParser {
    private static final int MAX_LENGTH = 4_000;
    private static final String ID = "(\\d{4}\\.\\d{4,5}(?:v\\d{1,4})?)";
    /** Most links and ids: nothing has to be stripped from these. */
    private static final Pattern USUAL =
            Pattern.compile("https?://arxiv\\.org/(?:abs|pdf)/" + ID + "(?:\\.pdf)?|" + ID);

    private static final Pattern SCHEME = Pattern.compile("(?i)https?://");
    private static final Pattern WHITESPACE = Pattern.compile("\\s+");
    private static final Pattern KIND = Pattern.compile("(?i)^(?:arxiv|acl|web|doi)\\s*:\\s*");
    private static final Pattern ARXIV_AND_BLANK = Pattern.compile("(?i)^arxiv\\s+(?=\\S)");
    private static final Pattern OF_ACL = Pattern.compile("(?is)acl\\s*:.*");
    private static final Pattern FRAGMENT = Pattern.compile("(?s)#.*");
    private static final Pattern QUERY_OR_FRAGMENT = Pattern.compile("[?#]\\S*");
    private static final Pattern BEHIND_HOST = Pattern.compile("(?s)[/?#:].*");
    private static final Pattern ARXIV_HOST =
            Pattern.compile("(?:export|browse|cn|de|es|in|jp|lanl|uk|tw|kr|br|fr|il|ru|za|au|www)\\.arxiv\\.org");
    private static final Pattern SLASHES_AT_END = Pattern.compile("/+$");
    private static final Pattern AROUND_ID = Pattern.compile("(?i)^arxiv:|\\.pdf$");
    private static final Pattern ARXIV_DOI = Pattern.compile("(?i)10\\.48550/arxiv\\.(.+)");
    private static final Pattern ACL_DOI = Pattern.compile("(?i)10\\.(?:18653/v1|3115/v1)/(.+)");
    /** bioRxiv and medRxiv append the version to a DOI, which is registered without it. */
    private static final Pattern BIORXIV_DOI =
            Pattern.compile("(10\\.(?:1101|64898)/(?:\\d{4}\\.\\d{2}\\.\\d{2}\\.)?\\d{5,})v\\d+(?:\\.full.*)?");
    /** An OpenReview forum has several addresses. */
    private static final Pattern OPENREVIEW = Pattern.compile(
            "https?://(?:www\\.)?openreview\\.net/(?:forum|pdf|attachment|references/pdf|revisions)\\?(?:.*&)?id=([\\w-]{5,30})(?:&.*)?");

    private static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    private static final Pattern VERSIONED = Pattern.compile("(.+?)(?:[vV](\\d{1,4}))?");
    private static final Pattern ARCHIVE_MISSING = Pattern.compile("\\d{7}(?:[vV]\\d+)?");
    /** What follows the id in the margin stamp of a PDF: {@code arXiv:2210.11610v2 [cs.CL] 25 Oct 2022}. */
    private static final Pattern MARGIN =
            Pattern.compile("\\s*\\[[A-Za-z-]+(?:\\.[A-Za-z-]+)?].*$|\\s+\\d{1,2}\\s+[A-Z][a-z]{2}\\s+\\d{4}$");

    private static final Pattern ANY_ID = Pattern.compile("10\\.\\d{4,9}/\\S+"
            + "|(?<![\\d.])\\d{4}\\.\\d{4,5}(?![\\d.]*\\d)"
            + "|(?<![a-z-])[a-z]+(?:-[a-z]+)?(?:\\.[A-Z]{2})?/\\d{7}(?!\\d)"
            + "|(?<![\\w.])\\d{4}\\.[a-z0-9_]+-[a-z0-9]+\\.\\d+"
            + "|(?<![\\w.-])[A-Z]\\d\\d-\\d{4}(?!\\w)");
    private static final Pattern ARXIV_PATH = Pattern.compile("(?i)/(?:abs|pdf|html|format|ps|e-print|src)/(.+)");
    private static final Pattern FTP_PATH = Pattern.compile(
            "/ftp/(?:arxiv/papers/\\d{4}/(\\d{4}\\.\\d{4,5}(?:v\\d{1,4})?)|([a-z-]+)/papers/\\d{4}/(\\d{7}(?:v\\d{1,4})?))\\.pdf");
    /** Paths of sites that mirror or discuss arXiv: {@code …/arxiv/2210.11610}, {@code …/arxiv:2210.11610}. */
    private static final Pattern READERS_PATH = Pattern.compile(
            "(?i)/(?:.*/)?(?:arxiv(?:[:/.-]|%3A)|arxiv\\.org/(?:abs|pdf)/)(\\d{4}[.-]\\d{4,5}(?:v\\d{1,4})?|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7}(?:v\\d{1,4})?)(?:\\.pdf)?/?");

    private static final Pattern PAPERS_PATH =
            Pattern.compile("(?i)/(?:[a-z]{2}(?:-[a-z]{2})?/)?(?:papers|abs|pdf|html|overview)/(.+)");
    /** In all Anthology URLs the id comes last, optionally with a revision or file type. */
    private static final Pattern ACL_PATH =
            Pattern.compile("/(?:.*/)?([^/]+?)(?:v\\d+)?(?:\\.pdf|\\.bib|\\.xml|\\.endf)?/?");

    private static final Set<String> ARXIV_HOSTS = Set.of("arxiv.org", "xxx.lanl.gov");
    private static final Set<String> ARXIV_MIRRORS =
            Set.of("huggingface.co", "hf.co", "alphaxiv.org", "ar5iv.org", "ar5iv.labs.arxiv.org");
    private static final Set<String> ACL_HOSTS = Set.of("aclanthology.org", "aclweb.org", "aclanthology.info");
    private static final Set<String> DOI_HOSTS = Set.of("doi.org", "dx.doi.org");

    private final String input;
    private final String text;

    RefParser(String typed) {
        if (typed.length() > MAX_LENGTH) {
            throw Problem.of("ref.unknown", typed.substring(0, typed.offsetByCodePoints(0, 50)) + "…");
        }
        this.input = typed;
        this.text = PastedText.trim(CleanText.normalize(Normalizer.Form.NFKC, typed));
    }

    PaperRef read() {
        if (text.isEmpty()) {
            throw Problem.of("ref.empty");
        }
        Matcher usual = USUAL.matcher(text);
        if (usual.matches()) {
            return arxiv(usual.group(usual.group(1) == null ? 2 : 1));
        }
        if (text.startsWith(UnlinkedId.PREFIX)) {
            return PaperRef.ofNewest(UnlinkedId.of(text.substring(UnlinkedId.PREFIX.length())));
        }
        String rest = withoutPrefix(text);
        boolean withScheme = SCHEME.matcher(rest).lookingAt();
        String host = host(withScheme ? SCHEME.matcher(rest).replaceFirst("") : rest);
        if (knownHost(host)) {
            if (ARXIV_HOSTS.contains(host) || WHITESPACE.matcher(rest).find()) {
                requireOne(QUERY_OR_FRAGMENT.matcher(rest).replaceAll(""));
            }
            String address = withoutFragment(withoutBlanks(MARGIN.matcher(rest).replaceFirst("")));
            return address(host, withScheme ? address : "https://" + address);
        }
        if (withScheme) {
            return page(WebId.of(asTyped(rest)));
        }
        requireOne(rest);
        return name(rest);
    }

    /** A page of an unknown host, unless the URL identifies an arXiv paper. */
    private static PaperRef page(WebId page) {
        Matcher forum = OPENREVIEW.matcher(page.local());
        if (forum.matches()) {
            return PaperRef.ofNewest(WebId.of("https://openreview.net/forum?id=" + forum.group(1)));
        }
        Matcher readers = READERS_PATH.matcher(URI.create(page.local()).getPath());
        if (readers.matches()) {
            try {
                return PaperRef.parse(readers.group(1).replaceFirst("^(\\d{4})-", "$1."));
            } catch (Problem none) {
                return PaperRef.ofNewest(page);
            }
        }
        return PaperRef.ofNewest(page);
    }

    /** The URL of an unknown host is kept as typed: a full-width letter in it may be intended. */
    private String asTyped(String rest) {
        String kept = withoutPrefix(PastedText.trim(input));
        return withoutFragment(SCHEME.matcher(kept).lookingAt() ? kept : rest);
    }

    /** Removes the fragment and a full stop before it. */
    private static String withoutFragment(String address) {
        return PastedText.trim(FRAGMENT.matcher(address).replaceFirst(""));
    }

    private static String withoutPrefix(String text) {
        return ARXIV_AND_BLANK.matcher(KIND.matcher(text).replaceFirst("")).replaceFirst("");
    }

    private static String withoutBlanks(String text) {
        return WHITESPACE.matcher(text).replaceAll("");
    }

    private PaperRef name(String rest) {
        String whole = withoutBlanks(rest);
        if (DOI.matcher(whole).matches()) {
            return doi(whole);
        }
        String bare = withoutBlanks(MARGIN.matcher(rest).replaceFirst(""));
        if (ARCHIVE_MISSING.matcher(bare).matches()) {
            throw Problem.of("ref.ambiguous", input, "hep-th/" + bare, "math/" + bare);
        }
        boolean named = OF_ACL.matcher(text).matches();
        return AclId.looksLike(bare) || named ? PaperRef.ofNewest(AclId.of(bare)) : arxiv(bare);
    }

    private PaperRef doi(String doi) {
        Matcher arxiv = ARXIV_DOI.matcher(doi);
        if (arxiv.matches()) {
            return arxiv(arxiv.group(1));
        }
        Matcher versioned = BIORXIV_DOI.matcher(doi);
        if (versioned.matches()) {
            return PaperRef.ofNewest(WebId.ofDoi(versioned.group(1)));
        }
        Matcher acl = ACL_DOI.matcher(doi);
        return PaperRef.ofNewest(
                acl.matches() && AclId.looksLike(acl.group(1)) ? AclId.of(acl.group(1)) : WebId.ofDoi(doi));
    }

    private PaperRef address(String host, String address) {
        URI uri = URI.create(WebId.of(address).local());
        String path = uri.getPath();
        if (ARXIV_HOSTS.contains(host)) {
            Matcher ftp = FTP_PATH.matcher(path);
            if (ftp.matches()) {
                return arxiv(ftp.group(1) == null ? ftp.group(2) + "/" + ftp.group(3) : ftp.group(1));
            }
            Matcher paper = ARXIV_PATH.matcher(path);
            if (!paper.matches()) {
                throw Problem.of("ref.no-paper-there", address);
            }
            return arxiv(idIn(paper));
        }
        Matcher papers = PAPERS_PATH.matcher(path);
        if (ARXIV_MIRRORS.contains(host) && papers.matches() && looksLikeArxiv(idIn(papers))) {
            return arxiv(idIn(papers));
        }
        if (DOI_HOSTS.contains(host) && DOI.matcher(path.substring(1)).matches()) {
            return doi(PastedText.trim(path.substring(1)));
        }
        Matcher acl = ACL_PATH.matcher(path);
        if (ACL_HOSTS.contains(host) && acl.matches() && AclId.looksLike(acl.group(1))) {
            return PaperRef.ofNewest(AclId.of(acl.group(1)));
        }
        return PaperRef.ofNewest(WebId.of(address));
    }

    private static String idIn(Matcher path) {
        String id = SLASHES_AT_END.matcher(path.group(1)).replaceFirst("");
        return AROUND_ID.matcher(id).replaceAll("");
    }

    private static boolean looksLikeArxiv(String text) {
        Matcher parts = VERSIONED.matcher(text);
        return parts.matches() && ArxivId.looksLike(parts.group(1));
    }

    private PaperRef arxiv(String text) {
        if (!looksLikeArxiv(text)) {
            throw Problem.of("ref.unknown", input);
        }
        Matcher parts = VERSIONED.matcher(text);
        if (!parts.matches() || parts.group(2) == null) {
            return PaperRef.ofNewest(ArxivId.of(text));
        }
        int version = Integer.parseInt(parts.group(2));
        if (version == 0) {
            throw Problem.of("ref.version", text);
        }
        return new PaperRef(ArxivId.of(parts.group(1)), OptionalInt.of(version));
    }

    /** Two ids pasted as one are ambiguous, so they are rejected. */
    private void requireOne(String text) {
        TreeSet<String> found = new TreeSet<>();
        ANY_ID.matcher(text).results().forEach(match -> found.add(match.group()));
        if (found.size() > 1) {
            List<String> both = List.copyOf(found);
            throw Problem.of("ref.ambiguous", input, both.get(0), both.get(1));
        }
    }

    private static boolean knownHost(String host) {
        return ARXIV_HOSTS.contains(host)
                || ARXIV_MIRRORS.contains(host)
                || ACL_HOSTS.contains(host)
                || DOI_HOSTS.contains(host);
    }

    /** The host of a URL without scheme, in lower case, without {@code www.} and the names of arXiv mirrors. */
    private static String host(String rest) {
        String named = BEHIND_HOST.matcher(rest).replaceFirst("").toLowerCase(Locale.ROOT);
        String host = named.startsWith("www.") ? named.substring("www.".length()) : named;
        return ARXIV_HOST.matcher(host).matches() ? "arxiv.org" : host;
    }
}
