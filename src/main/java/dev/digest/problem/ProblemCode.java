package dev.digest.problem;

/**
 * Problems that code handles: by a retry, by reading another copy, or by reporting more. All others are only shown and
 * need nothing but their message key.
 */
public enum ProblemCode {
    AI_BUSY("ai.busy"),
    AI_EMPTY("ai.empty"),
    ARCHIVE_ALTERED("archive.altered"),
    ARCHIVE_BROKEN("archive.broken"),
    ARCHIVE_CONFLICT("archive.conflict"),
    ARCHIVE_FOREIGN("archive.foreign"),
    ARCHIVE_INCOMPLETE("archive.incomplete"),
    ARCHIVE_NEWER("archive.newer"),
    ARCHIVE_OLDER("archive.older"),
    ARCHIVE_RECORD("archive.record"),
    ARCHIVE_UNKNOWN("archive.unknown"),
    DISCOVER_BROKEN("discover.broken"),
    DISCOVER_OTHER_ANSWER("discover.other-answer"),
    DISCOVER_TOKEN_EXPIRED("discover.token-expired"),
    DISCOVER_WAIT_MINUTES("discover.wait-minutes"),
    DISCOVER_WAIT_UNTIL("discover.wait-until"),
    DOCTOR_ALTERED("doctor.altered"),
    DOCTOR_FORM("doctor.form"),
    DOCTOR_GONE("doctor.gone"),
    DOCTOR_HISTORY("doctor.history"),
    DOCTOR_INDEX("doctor.index"),
    DOCTOR_LOST("doctor.lost"),
    DOCTOR_NO_LIBRARY("doctor.no-library"),
    DOCTOR_ORPHAN("doctor.orphan"),
    DOCTOR_UNRECORDED("doctor.unrecorded"),
    FETCH_BROKEN("fetch.broken"),
    FETCH_BROKEN_OFF("fetch.broken-off"),
    FETCH_CERTIFICATE("fetch.certificate"),
    FETCH_MISSING("fetch.missing"),
    FETCH_NOT_ATOM("fetch.not-atom"),
    FETCH_REDIRECTED("fetch.redirected"),
    FETCH_STATUS("fetch.status"),
    FETCH_THROTTLED("fetch.throttled"),
    FETCH_TIMEOUT("fetch.timeout"),
    FETCH_TOO_LARGE("fetch.too-large"),
    FETCH_UNREACHABLE("fetch.unreachable"),
    ISSUE_EMPTY("issue.empty"),
    ISSUE_READERS_HAVE("issue.readers-have"),
    JSON_BROKEN("json.broken"),
    LIBRARY_BUSY("library.busy"),
    LIBRARY_CLOSED_TO_US("library.closed-to-us"),
    LIBRARY_DAMAGED("library.damaged"),
    LIBRARY_EMPTIED("library.emptied"),
    LIBRARY_FAILED("library.failed"),
    LIBRARY_FOREIGN("library.foreign"),
    LIBRARY_FULL("library.full"),
    LIBRARY_NEWER("library.newer"),
    LIBRARY_REPLACED("library.replaced"),
    LIBRARY_SERVER_FAILED("library.server-failed"),
    LIBRARY_SILENT("library.silent"),
    LIBRARY_UNKNOWN("library.unknown"),
    LIBRARY_UNREACHABLE("library.unreachable"),
    OUTPUT_FAILED("output.failed"),
    POOL_DAMAGED("pool.damaged"),
    POOL_FAILED("pool.failed"),
    REF_UNKNOWN("ref.unknown"),
    READING_NO_ISSUE("reading.no-issue"),
    SEND_GATEWAY("send.gateway"),
    SEND_SAME("send.same"),
    SEND_SERVER_ERROR("send.server-error"),
    SEND_UNCERTAIN("send.uncertain"),
    USAGE_MISSING("usage.missing"),
    WECHAT_IMAGE_FORMAT("wechat.image-format"),
    WORKSPACE_NONE("workspace.none");

    private final String key;

    ProblemCode(String key) {
        this.key = key;
    }

    /** The message key, which is also the problem's code in JSON. */
    public String key() {
        return key;
    }
}
