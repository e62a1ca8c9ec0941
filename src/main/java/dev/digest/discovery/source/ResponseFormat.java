package dev.digest.discovery.source;

import dev.digest.discovery.RecordListener;
import dev.digest.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats of sources' responses. */
enum ResponseFormat {
    /** JSON Lines of arXiv's metadata snapshot. */
    SNAPSHOT,
    /** RSS or Atom. */
    FEED,
    /** OAI-PMH. */
    OAI,
    /** The daily papers of Hugging Face. */
    DAILY_PAPERS,
    /** A listing page of arXiv. */
    LISTING;

    static final int LARGEST = 64 << 20;
    /** How much of a response is examined to detect its format. */
    static final int START = 4_096;

    /** A JSON object over several lines is not JSON Lines. */
    private static final Pattern PRINTED_JSON = Pattern.compile("\\{\\s*\\R");

    private static final Pattern ROOT = Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z][\\w.-]*)");

    /** Reads a response that is in memory. */
    void read(byte[] answer, String name, RecordListener receiver) {
        switch (this) {
            case FEED -> new XmlRecords(name, FeedReader.RECORDS, new FeedReader(name, receiver)::take).read(answer);
            case OAI -> {
                OaiReader reader = new OaiReader(name, receiver);
                OaiReader.requireNoError(new XmlRecords(name, OaiReader.RECORDS, reader::take).read(answer), name);
            }
            case DAILY_PAPERS -> new DailyPapersReader(name, receiver).read(answer);
            default -> new ListingReader(name, receiver).read(answer);
        }
    }

    /**
     * Detects the format of a response by its start.
     *
     * @throws Problem {@code discover.unknown-form}
     */
    static ResponseFormat of(String start, String name) {
        String text = start.replace("\uFEFF", "").replace("\0", "").stripLeading();
        if (text.startsWith("{") && !PRINTED_JSON.matcher(text).lookingAt()) {
            return SNAPSHOT;
        }
        if (text.startsWith("[")) {
            return DAILY_PAPERS;
        }
        Matcher root = ROOT.matcher(text.replaceAll("(?s)<!--.*?-->", ""));
        String element = text.startsWith("<") && root.find() ? root.group(1) : "";
        return switch (element) {
            case "feed", "rss", "RDF" -> FEED;
            case "OAI-PMH" -> OAI;
            case "html", "HTML", "h3", "dl", "dt" -> LISTING;
            default -> {
                if (text.regionMatches(true, 0, "<!doctype html", 0, 14)) {
                    yield LISTING;
                }
                throw Problem.of("discover.unknown-form", name);
            }
        };
    }
}
