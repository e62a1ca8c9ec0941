package dev.digest.issue.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Some issues of an archive. The form of the first issue may be that of few others, so a form is chosen that also fits
 * these.
 */
public final class FormSample {
    /** The share of the score on an issue that a form may lose for fitting the others. */
    private static final double GOOD_ENOUGH = 0.9;

    private final FormDetector detector;
    private final String name;
    private final Supplier<List<FormText>> source;
    private Optional<List<SampleIssue>> issues = Optional.empty();
    private final Map<Form, Double> fits = new HashMap<>();

    /** An issue of the sample, with the form found in it. */
    private record SampleIssue(FormText text, Optional<FormReading> found) {
        Optional<FormReading> foundIn(Form form) {
            return found.filter(reading -> reading.form().equals(form));
        }
    }

    /**
     * A sample that is read when it is needed.
     *
     * @param name the name of the forms it proposes
     */
    public FormSample(FormDetector detector, String name, Supplier<List<FormText>> source) {
        this.detector = detector;
        this.name = name;
        this.source = source;
    }

    /** The form that fits the sample best, of those that fit an issue about as well as the one found in it. */
    public FormReading general(FormReading found, FormText text) {
        FormReading best = found;
        for (Form form : forms()) {
            if (!form.equals(found.form())) {
                FormReading reading = new FormReader(form, detector.title()).read(text);
                boolean good = reading.score() >= found.score() * GOOD_ENOUGH;
                best = good && fit(form) > fit(best.form()) ? reading : best;
            }
        }
        return best;
    }

    private List<SampleIssue> issues() {
        if (issues.isEmpty()) {
            List<SampleIssue> read = new ArrayList<>();
            for (FormText text : source.get()) {
                read.add(new SampleIssue(text, detector.propose(text, name)));
            }
            issues = Optional.of(read);
        }
        return issues.get();
    }

    /** The forms found in the sample, each once. */
    private Set<Form> forms() {
        Set<Form> forms = new LinkedHashSet<>();
        for (SampleIssue issue : issues()) {
            issue.found().ifPresent(reading -> forms.add(reading.form()));
        }
        return forms;
    }

    /** How many entries a form finds in the sample, about. */
    private double fit(Form form) {
        return fits.computeIfAbsent(form, key -> {
            double sum = 0;
            for (SampleIssue issue : issues()) {
                sum += issue.foundIn(key)
                        .orElseGet(() -> new FormReader(key, detector.title()).read(issue.text()))
                        .score();
            }
            return sum;
        });
    }
}
