package dev.digest.app.issue.importing;

import dev.digest.issue.form.FormReading;
import dev.digest.problem.Problem;

/** Asks the user to confirm a detected form. */
@FunctionalInterface
public interface FormQuestion {
    /**
     * Shows a form with its result.
     *
     * @param choice whether the user can choose; otherwise the form is used anyway
     * @return whether the user accepts it
     * @throws Problem {@code form.needed} when nobody can be asked
     */
    boolean accepts(String file, FormReading proposed, boolean choice);
}
