package dev.digest.app.issue.importing;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueBuilder;
import dev.digest.fetch.SavedResponse;
import dev.digest.issue.TitleTemplate;
import dev.digest.issue.document.IssueDocument;
import dev.digest.issue.document.IssueTitle;
import dev.digest.issue.form.Coverage;
import dev.digest.issue.form.Form;
import dev.digest.issue.form.FormConfigReader;
import dev.digest.issue.form.FormDescription;
import dev.digest.issue.form.FormDetector;
import dev.digest.issue.form.FormReader;
import dev.digest.issue.form.FormReading;
import dev.digest.issue.form.FormSample;
import dev.digest.issue.form.FormText;
import dev.digest.issue.parse.DecodedText;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.SettingOrigin.SettingsLevel;
import dev.digest.workspace.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The forms for importing old issues: those of the settings, the built-in ones, and a form detected in the text, which
 * is saved in the settings if the user confirms it.
 */
public final class IssueForms {
    /** The name of our own form for {@code --form}. */
    private static final String OURS = "ours";
    /** The name for automatic detection for {@code --form}. */
    private static final String AUTO = "auto";

    /** How much better than the best known form another must fit to be proposed. */
    private static final double MUCH_BETTER = 1.2;

    /** How many files are looked at for a form that fits most of them. */
    private static final int SAMPLE = 7;

    private final Newsroom newsroom;
    private final Optional<String> chosen;
    private final FormQuestion question;
    private final FormSample sample;
    private final List<Form> forms;
    private final Set<Form> refused = new HashSet<>();

    /**
     * The forms for one run.
     *
     * @param chosen the name or file of a form, {@code ours}, or {@code auto} for detection
     * @param files all files of the run, of which some are looked at for a form that fits most of them
     * @throws Problem {@code form.*}, {@code settings.*} when a form is invalid or unknown
     */
    public IssueForms(Newsroom newsroom, Optional<String> chosen, List<ImportSource> files, FormQuestion question) {
        this.newsroom = newsroom;
        this.chosen = chosen;
        this.sample = new FormSample(new FormDetector(title()), AUTO, () -> texts(files));
        this.question = question;
        this.forms = new ArrayList<>(
                chosen.isEmpty()
                        ? FormConfigReader.of(newsroom.settings())
                        : chosen.filter(name -> !name.equals(OURS) && !name.equals(AUTO))
                                .map(this::named)
                                .orElse(List.of()));
    }

    /** The texts of some of the files; what cannot be read is told when its turn comes. */
    private List<FormText> texts(List<ImportSource> files) {
        List<FormText> texts = new ArrayList<>();
        int step = Math.max(1, files.size() / SAMPLE);
        for (int i = 0; files.size() > 1 && i < files.size() && texts.size() < SAMPLE; i += step) {
            text(files.get(i)).ifPresent(texts::add);
        }
        return texts;
    }

    private Optional<FormText> text(ImportSource source) {
        try {
            ImportText read = source.read(newsroom);
            return Optional.of(
                    FormText.of(read.name(), read.text(), newsroom.adapters().markups()));
        } catch (Problem problem) {
            return Optional.empty();
        }
    }

    private List<Form> named(String name) {
        List<Form> known = new ArrayList<>(FormConfigReader.of(newsroom.settings()));
        known.addAll(FormConfigReader.shipped());
        Optional<Form> form =
                known.stream().filter(one -> one.name().equals(name)).findFirst();
        if (form.isPresent()) {
            return List.of(form.get());
        }
        Path file = newsroom.files().resolve(name);
        if (!Files.isRegularFile(file)) {
            List<String> names = new ArrayList<>(List.of(OURS, AUTO));
            known.forEach(one -> names.add(one.name()));
            throw Problem.of("form.unknown", name, names);
        }
        List<Form> read = FormConfigReader.read(
                DecodedText.of(name, SavedResponse.of(file).bytes()).text(), name);
        return read;
    }

    /**
     * Parses an issue.
     *
     * @param file its name
     * @throws Problem {@code form.nothing}, {@code form.needed}, {@code form.refused}, {@code reading.no-issue}
     */
    public IssueReading read(String file, String text) {
        if (chosen.equals(Optional.of(OURS))) {
            return ours(file, text).orElseThrow(() -> Problem.of("import.no-entries", file));
        }
        FormText lines = FormText.of(file, text, newsroom.adapters().markups());
        Optional<FormReading> known = best(lines);
        IssueReading used = chosen.isPresent() && !chosen.get().equals(AUTO)
                ? known.map(IssueReading::of).orElseThrow(() -> nothing(file, lines))
                : detected(file, text, lines, known);
        known.filter(found -> found.isGreedy() && used.form().equals(Optional.of(found.form())))
                .ifPresent(
                        found -> newsroom.warn("form.greedy", file, found.form().name(), found.entries()));
        return used;
    }

    /** The issue in our form or in one that is known, unless another fits much better. */
    private IssueReading detected(String file, String text, FormText lines, Optional<FormReading> known) {
        Optional<IssueReading> best = ours(file, text)
                .filter(ours -> known.isEmpty() || ours.score() >= known.get().score())
                .or(() -> known.map(IssueReading::of));
        double found = best.map(IssueReading::score).orElse(0.0);
        Optional<FormReading> other = propose(lines)
                .filter(read -> read.score() > found * MUCH_BETTER)
                .map(read -> sample.general(read, lines));
        return other.map(read -> proposed(file, read, best))
                .or(() -> best)
                .orElseThrow(() -> withoutEntries(file, text));
    }

    private FormDetector detector() {
        return new FormDetector(title());
    }

    private Problem nothing(String file, FormText lines) {
        Form form = forms.get(0);
        return propose(lines)
                .map(other ->
                        Problem.of("form.other", file, form.name(), new FormDescription(other.form()), other.entries()))
                .orElseGet(() -> Problem.of("form.nothing", file, form.name()));
    }

    private Optional<FormReading> best(FormText lines) {
        Optional<FormReading> best = Optional.empty();
        for (Form form : forms) {
            FormReading reading = new FormReader(form, title()).read(lines);
            boolean better = reading.entries() > 0
                    && (best.isEmpty() || reading.score() > best.get().score());
            best = better ? Optional.of(reading) : best;
        }
        return best;
    }

    private Optional<TitleTemplate> title() {
        return Optional.of(newsroom.newsletter().title());
    }

    /** Parsed by our own form, if it matches. */
    private Optional<IssueReading> ours(String file, String text) {
        try {
            IssueDocument read = new IssueBuilder(newsroom).locatePublished(file, text);
            IssueReading reading = IssueReading.ours(read.issue(), Coverage.of(read));
            return reading.entries() > 0 ? Optional.of(reading) : Optional.empty();
        } catch (Problem problem) {
            if (problem.is(ProblemCode.READING_NO_ISSUE)) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    private Optional<FormReading> propose(FormText lines) {
        return detector().propose(lines, AUTO);
    }

    /**
     * The issue in a form that nobody has named yet.
     *
     * @param known the issue in a known form that fits less well, if any
     */
    private IssueReading proposed(String file, FormReading read, Optional<IssueReading> known) {
        boolean choice = chosen.isEmpty() && !newsroom.request().dryRun();
        FormReading found = read.named(name(read));
        if (choice && !question.isPossible()) {
            throw unconfirmed(file, found, known);
        }
        if (refused.contains(read.form()) || (!question.accepts(file, found, choice) && choice)) {
            refused.add(read.form());
            return known.orElseThrow(() -> Problem.of("form.refused", file));
        }
        if (choice) {
            teach(found.form());
        }
        // Added even if it is not saved: the other files of this run probably have the same form.
        forms.add(found.form());
        return IssueReading.of(found);
    }

    /** Nobody can be asked, and an issue read in a form that does not fit would lose text. */
    private static Problem unconfirmed(String file, FormReading found, Optional<IssueReading> known) {
        FormDescription description = new FormDescription(found.form());
        if (known.isEmpty()) {
            return Problem.of("form.needed", file, description, found.entries());
        }
        String name = known.get().form().map(Form::name).orElse(OURS);
        return Problem.of("form.better", file, name, known.get().entries(), description, found.entries());
    }

    /** A heading without entries is a separate error: the issue exists and would be lost. */
    private Problem withoutEntries(String file, String text) {
        try {
            new IssueBuilder(newsroom).read(file, text);
            return Problem.of("import.no-entries", file);
        } catch (Problem problem) {
            return problem;
        }
    }

    /** The newsletter's name where the heading has one beside a number, otherwise the kind of entry start; unique. */
    private String name(FormReading found) {
        IssueTitle heading = found.issue().title();
        String base = heading.name()
                .filter(name -> name.length() <= 30 && heading.number().isPresent())
                .orElse(found.form().start().kind().word());
        Set<String> taken = new HashSet<>(List.of(OURS, AUTO));
        forms.forEach(form -> taken.add(form.name()));
        FormConfigReader.shipped().forEach(form -> taken.add(form.name()));
        String name = base;
        for (int i = 2; taken.contains(name); i++) {
            name = base + " " + i;
        }
        return name;
    }

    /** Saves a form in {@code digest.yaml} for later imports and for editing. */
    private void teach(Form form) {
        SettingsFile settings =
                new SettingsFile(SettingsLevel.FOLDER, newsroom.workspace().settings());
        settings.exclusively(() -> {
            String text = settings.withItem(FormConfigReader.KEY, FormConfigReader.lines(form));
            FormConfigReader.of(settings.settings(text));
            AtomicFile.write(settings.file(), text);
            return form;
        });
        newsroom.info("form.kept", form.name(), newsroom.files().displayPath(settings.file()));
    }
}
