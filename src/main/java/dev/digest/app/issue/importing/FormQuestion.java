package dev.digest.app.issue.importing;

import dev.digest.issue.form.FormReading;

/** Asks the user to confirm a detected form. */
public interface FormQuestion {
    /** Whether there is somebody to ask. */
    boolean isPossible();

    /**
     * Shows a form with its result.
     *
     * @param choice whether the user can choose; otherwise the form is used anyway
     * @return whether the user accepts it
     */
    boolean accepts(String file, FormReading proposed, boolean choice);
}
