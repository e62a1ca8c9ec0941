package dev.digest.preview.triage;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where papers are decided, as data for the page. Called by several threads. */
public interface TriageDesk {
    /** What stays: {@code papers}, their titles in order; {@code categories}; whether {@code drafts} can be made. */
    Map<String, @Nullable Object> list();

    /** A text that differs after something else is to be shown. */
    String revision();

    /**
     * What changes: {@code kinds}, a letter a paper, a space where it is undecided; how many are {@code left} and
     * {@code picked}; what is {@code told} meanwhile.
     */
    Map<String, @Nullable Object> state();

    /** A paper by its place, from 1, in words; the {@code end} after the last. */
    Map<String, @Nullable Object> paper(int place);

    /**
     * Does what a key means for a paper.
     *
     * @param text what belongs to the key, such as a reason; may be empty
     * @return what is {@code told}, whether it is a {@code warning}, and the {@code place} to go to
     */
    Map<String, @Nullable Object> act(String key, String text, int place);
}
