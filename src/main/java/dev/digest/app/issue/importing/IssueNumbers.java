package dev.digest.app.issue.importing;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueCatalog;
import dev.digest.issue.document.IssueTitle;
import dev.digest.issue.parse.IssueNumber;
import dev.digest.library.IssueRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The numbers of issues that are imported in one run. */
public final class IssueNumbers {
    private final Newsroom newsroom;
    private final OptionalInt said;
    private final Map<LocalDate, Integer> ofDays = new HashMap<>();
    private int last;

    /**
     * Numbers for one run.
     *
     * @param said the number that the user gives the one issue
     */
    public IssueNumbers(Newsroom newsroom, OptionalInt said) {
        this.newsroom = newsroom;
        this.said = said;
    }

    /**
     * An issue's number: as the user says, as its heading does, as the file is called; one that has only a day is the
     * issue of that day, or the next. None when nothing says it.
     */
    OptionalInt number(String file, IssueTitle title, Optional<LocalDate> date) {
        OptionalInt number = said.isPresent() ? said : title.number();
        number = number.isPresent() ? number : IssueNumber.inFileName(file);
        if (number.isEmpty() && date.isPresent()) {
            number = OptionalInt.of(ofDays.computeIfAbsent(date.get(), this::ofDay));
        }
        last = Math.max(last, number.orElse(0));
        return number;
    }

    private int ofDay(LocalDate day) {
        return newsroom.library().issues().all().stream()
                .filter(issue -> issue.date().equals(Optional.of(day)))
                .map(IssueRecord::number)
                .findFirst()
                .orElseGet(() -> Math.max(last + 1, new IssueCatalog(newsroom).nextNumber()));
    }
}
