package dev.digest.app.issue;

import dev.digest.issue.form.FormReading;
import dev.digest.problem.Problem;

/** Asks the user whether a form that was found in a file is the right one. */
@FunctionalInterface
public interface FormQuestion {
    /**
     * Shows a form with what it finds.
     *
     * @param choice whether there is something to choose; otherwise the form is taken anyway
     * @return whether it is the right one
     * @throws Problem {@code form.needed} when there is nobody to ask
     */
    boolean accepts(String file, FormReading proposed, boolean choice);
}
