package dev.digest.app.issue.render;

import dev.digest.app.Newsroom;
import dev.digest.app.issue.IssueText;
import dev.digest.app.issue.IssueTexts;
import dev.digest.fetch.SavedResponse;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Renders an issue, and writes it to a file unless it is for standard output. */
public final class RenderIssue {
    private static final String STANDARD_OUTPUT = "-";
    private static final String MAIL = "email";
    private static final String MESSAGE = "eml";

    private final Newsroom newsroom;

    public RenderIssue(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /**
     * What to render.
     *
     * @param draft an issue or a file as typed; {@code -} is standard input, an empty text the current issue
     * @param form one of {@link IssueRenderer#FORMS}; by default a message if the output is called so, otherwise a page
     * @param digest the description in place of the issue's own
     * @param cover the image file in place of the issue's cover
     * @param output the file to write as typed, or {@code -}; by default standard output, and for a binary form a file
     *     next to the draft
     * @param force whether a file given as output may be replaced
     */
    public record Request(
            String draft,
            Optional<String> form,
            Optional<String> digest,
            Optional<String> cover,
            Optional<String> output,
            boolean force) {
        /**
         * The form to render. An output file ending in .eml selects a message, unless another form than mail is given.
         */
        String chosenForm() {
            boolean message = output.orElse("").toLowerCase(Locale.ROOT).endsWith("." + MESSAGE);
            return message && form.orElse(MAIL).equals(MAIL) ? MESSAGE : form.orElse("html");
        }

        private boolean isToStandardOutput(RenderedIssue rendered) {
            return output.map(STANDARD_OUTPUT::equals)
                    .orElseGet(() -> rendered.isText() || draft.equals(IssueTexts.INPUT));
        }
    }

    /**
     * A rendered issue.
     *
     * @param file the file that was written; empty when it is for standard output
     */
    public record Result(RenderedIssue issue, String form, Optional<Path> file) {}

    /**
     * Renders an issue.
     *
     * @param input reads standard input
     * @throws Problem {@code issue.*}, {@code file.*}, {@code reading.*}, {@code render.*}, {@code output.exists}
     */
    public Result render(Request request, Supplier<SavedResponse> input) {
        IssueText draft = new IssueTexts(newsroom).find(request.draft(), input);
        String form = request.chosenForm();
        RenderedIssue rendered = new IssueRenderer(newsroom, request.digest(), request.cover()).render(form, draft);
        if (request.isToStandardOutput(rendered)) {
            return new Result(rendered, form, Optional.empty());
        }
        Path file = request.output()
                .map(name -> output(name, draft, request.force()))
                .orElseGet(() -> nextTo(draft, form));
        write(rendered, file);
        return new Result(rendered, form, Optional.of(file));
    }

    private Path output(String name, IssueText draft, boolean force) {
        Path file = newsroom.files().resolve(name);
        if (isSame(file, draft.file())) {
            throw Problem.of("render.onto-draft", name);
        }
        if (!force) {
            AtomicFile.requireNew(file, newsroom.files().displayPath(file));
        }
        return file;
    }

    private static boolean isSame(Path file, Path draft) {
        return file.toAbsolutePath().normalize().equals(draft.toAbsolutePath().normalize())
                || (Files.exists(file) && Files.exists(draft) && AtomicFile.isSame(file, draft));
    }

    private static Path nextTo(IssueText draft, String form) {
        String name = draft.file().getFileName().toString();
        int dot = name.lastIndexOf('.');
        return draft.file().resolveSibling((dot > 0 ? name.substring(0, dot) : name) + "." + form);
    }

    private static void write(RenderedIssue rendered, Path file) {
        if (rendered.isText()) {
            AtomicFile.write(file, rendered.text());
        } else {
            AtomicFile.write(file, rendered.bytes());
        }
    }
}
