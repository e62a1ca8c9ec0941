package dev.digest.cli.output;

import dev.digest.format.MessageTemplate;
import dev.digest.problem.LocalizedDetail;
import dev.digest.problem.MessageSource;
import dev.digest.problem.Problem;
import dev.digest.problem.SystemError;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The program's messages in one language. {@code {0}} is the first detail of a message, and {@code {0|paper|papers}} is
 * {@code paper} if that detail is 1, otherwise {@code papers}. Details are sanitized for terminals, since they may
 * contain anything typed or fetched.
 */
public final class MessageCatalog implements MessageSource {
    /** The supported languages; the first is the default. */
    public static final List<String> LANGUAGES = List.of("en", "zh");

    /** Separate catalogues for messages that few runs need, by key prefix. All others are in {@code messages}. */
    private static final Map<String, String> APART =
            Map.of("problem", "problems", "reason", "problems", "help", "help", "rule", "help");

    /** Loaded catalogues by file name. Concurrent readers of a file wait for its first load. */
    private static final Map<String, Properties> READ = new ConcurrentHashMap<>();

    private final String language;

    private MessageCatalog(String language) {
        this.language = language;
    }

    /** The messages in one of {@link #LANGUAGES}, loaded on first use. */
    public static MessageCatalog forLanguage(String language) {
        return new MessageCatalog(language);
    }

    /** The English message of a problem with its cause, for scripts. */
    public static String englishMessage(Problem problem) {
        MessageCatalog english = forLanguage("en");
        String cause = english.cause(problem);
        return english.message(problem) + (cause == null ? "" : " " + cause);
    }

    /** Loads the main catalogue ahead of time. */
    public void load() {
        file("messages");
    }

    private Properties file(String name) {
        return READ.computeIfAbsent(name + "_" + language + ".properties", MessageCatalog::read);
    }

    private Properties properties(String key) {
        String kind = key.substring(0, Math.max(0, key.indexOf('.')));
        return file(APART.getOrDefault(kind, "messages"));
    }

    private static Properties read(String name) {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(MessageCatalog.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The language of the environment, determined as by gettext. */
    public static String languageOf(Map<String, String> environment) {
        for (String variable : List.of("DIGEST_LANG", "LC_ALL", "LC_MESSAGES", "LANG")) {
            String value = environment.getOrDefault(variable, "").toLowerCase(Locale.ROOT);
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? "zh" : "en";
            }
        }
        return "en";
    }

    /** {@code en} or {@code zh}. */
    public String language() {
        return language;
    }

    @Override
    public String text(String key, Object... details) {
        return find(key, List.of(details)).orElse(key);
    }

    /** A message that need not exist. */
    public Optional<String> find(String key, List<Object> details) {
        String text = properties(key).getProperty(key);
        return text == null ? Optional.empty() : Optional.of(fill(text, details));
    }

    /** The sentence of a problem. */
    public String message(Problem problem) {
        return find("problem." + problem.key(), problem.details()).orElseGet(problem::toString);
    }

    /** The cause, if there is more to say than the sentence. */
    public @Nullable String cause(Problem problem) {
        return find("problem." + problem.key() + ".cause", problem.details()).orElse(null);
    }

    /** The next step. */
    public @Nullable String hint(Problem problem) {
        return find("problem." + problem.key() + ".hint", problem.details()).orElse(null);
    }

    /** Reasons and lists are in the language of the message. */
    private String localized(Object detail) {
        if (detail instanceof SystemError reason) {
            return find("reason." + reason.kind(), List.of()).orElse(reason.text());
        }
        if (detail instanceof LocalizedDetail worded) {
            return worded.text(this);
        }
        if (detail instanceof Problem problem) {
            return message(problem);
        }
        return detail instanceof List<?> many
                ? many.stream().map(Object::toString).collect(Collectors.joining(text("list.comma")))
                : detail.toString();
    }

    private String fill(String text, List<Object> details) {
        return MessageTemplate.fill(
                text,
                details.size(),
                at -> details.get(at).toString(),
                at -> SafeText.of(SecretRedaction.redact(localized(details.get(at)))));
    }
}
