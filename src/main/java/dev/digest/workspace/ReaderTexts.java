package dev.digest.workspace;

import dev.digest.format.MessageTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * What the readers of a newsletter see beside its own words: names of days, the pages of its site, the ends of messages
 * in chats. They follow the newsletter's language, as messages to its editors follow theirs.
 */
public final class ReaderTexts {
    /** The languages of newsletters; the first is the default. */
    public static final List<String> LANGUAGES = List.of("zh", "en");

    /** The setting that chooses one. */
    public static final String KEY = "language";

    private final String language;
    private final Properties texts;

    private ReaderTexts(String language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The texts in one of {@link #LANGUAGES}. */
    public static ReaderTexts of(String language) {
        String name = "reader_" + language + ".properties";
        Properties texts = new Properties();
        try (InputStream in = Objects.requireNonNull(ReaderTexts.class.getResourceAsStream(name), name)) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReaderTexts(language, texts);
    }

    /** {@code zh} or {@code en}. */
    public String language() {
        return language;
    }

    /** The language for machines: {@code zh-CN}, {@code en}. */
    public String tag() {
        return get("language.tag");
    }

    /** A text with its details filled in, see {@link MessageTemplate}. */
    public String get(String key, Object... details) {
        String text = Objects.requireNonNull(texts.getProperty(key), key);
        return MessageTemplate.fill(text, details.length, at -> details[at].toString(), at -> details[at].toString());
    }

    /** The texts whose keys begin with {@code group.}, as they are, by the rest of their keys. */
    public Map<String, String> group(String group) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String key : texts.stringPropertyNames().stream().sorted().toList()) {
            if (key.startsWith(group + ".")) {
                members.put(key.substring(group.length() + 1), texts.getProperty(key));
            }
        }
        return members;
    }
}
