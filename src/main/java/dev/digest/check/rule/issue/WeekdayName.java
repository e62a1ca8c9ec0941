package dev.digest.check.rule.issue;

import dev.digest.problem.LocalizedDetail;
import dev.digest.problem.MessageSource;
import java.time.DayOfWeek;

/** A day of the week in the language of the message that names it: 周三, or Wednesday. */
record WeekdayName(DayOfWeek day) implements LocalizedDetail {
    @Override
    public String text(MessageSource messages) {
        return messages.text("weekday." + day.getValue());
    }
}
