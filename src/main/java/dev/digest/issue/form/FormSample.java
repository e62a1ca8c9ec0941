package dev.digest.issue.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private Optional<List<FormText>> texts = Optional.empty();
    private final List<FormReading> readings = new ArrayList<>();
    private final Map<Form, Double> fits = new HashMap<>();

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
        for (FormReading other : proposals()) {
            FormReading reading = new FormReader(other.form(), detector.title()).read(text);
            boolean good = reading.score() >= found.score() * GOOD_ENOUGH;
            if (good && fit(reading.form()) > fit(best.form())) {
                best = reading;
            }
        }
        return best;
    }

    private List<FormReading> proposals() {
        if (texts.isEmpty()) {
            texts = Optional.of(List.copyOf(source.get()));
            for (FormText text : texts.get()) {
                detector.propose(text, name).ifPresent(readings::add);
            }
        }
        return readings;
    }

    /** How many entries a form finds in the sample, about. */
    private double fit(Form form) {
        return fits.computeIfAbsent(form, key -> {
            double sum = 0;
            for (FormText text : texts.orElse(List.of())) {
                sum += new FormReader(key, detector.title()).read(text).score();
            }
            return sum;
        });
    }
}
