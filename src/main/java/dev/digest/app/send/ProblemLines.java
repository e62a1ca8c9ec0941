package dev.digest.app.send;

import dev.digest.problem.LocalizedDetail;
import dev.digest.problem.MessageSource;
import dev.digest.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Several problems as a detail of another, a line each. */
record ProblemLines(List<Problem> problems) implements LocalizedDetail {
    @Override
    public String text(MessageSource messages) {
        return problems.stream()
                .map(problem -> "\n  "
                        + messages.text(
                                "problem." + problem.key(), problem.details().toArray()))
                .collect(Collectors.joining());
    }
}
