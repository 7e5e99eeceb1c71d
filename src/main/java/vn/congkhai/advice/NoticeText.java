package vn.congkhai.advice;

import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import vn.congkhai.notice.Key;
import vn.congkhai.notice.KeyPlaces;
import vn.congkhai.notice.Notice;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Places;
import vn.congkhai.problem.Problem;
import vn.congkhai.source.SourceText;

/** A notice with the text below its front matter. */
final class NoticeText {

    private final Notice notice;
    private final SourceText source;
    private final int bodyStart;
    private final String text;
    private final Places places;

    /**
     * A notice's text.
     *
     * @param bodyStart offset in chars of the text within the file
     */
    NoticeText(Notice notice, SourceText source, int bodyStart) {
        this.notice = Objects.requireNonNull(notice);
        this.source = source;
        this.bodyStart = bodyStart;
        this.text = source.text().substring(bodyStart);
        this.places = new Places(source.file(), source.text());
    }

    Notice notice() {
        return notice;
    }

    SourceText source() {
        return source;
    }

    /** Where {@link #text()} begins within the file, in chars. */
    int bodyStart() {
        return bodyStart;
    }

    String text() {
        return text;
    }

    /** What is told of words of {@link #text()}, which are the first of its details. */
    Advisory advisory(Fault fault, MatchResult words, String... others) {
        String[] details =
                Stream.concat(Stream.of(words.group()), Stream.of(others)).toArray(String[]::new);
        return new Advisory(new Problem(fault, place(words.start(), words.end()), details), words.group());
    }

    /** A word of a key's value as a place of the file; the whole value where it was typed in another way. */
    Place place(Key key, String word) {
        return KeyPlaces.of(source, key, word);
    }

    /** A stretch of {@link #text()} as a place of the file; cheap where they are asked for in their order. */
    Place place(int start, int end) {
        return places.of(bodyStart + start, bodyStart + end);
    }
}
