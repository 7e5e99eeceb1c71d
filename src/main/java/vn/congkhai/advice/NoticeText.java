package vn.congkhai.advice;

import java.util.Objects;
import vn.congkhai.notice.Notice;
import vn.congkhai.problem.Place;
import vn.congkhai.source.SourceText;

/**
 * A notice with the text below its front matter.
 *
 * @param bodyStart offset in chars of that text within the file
 */
record NoticeText(Notice notice, SourceText source, int bodyStart) {

    NoticeText {
        Objects.requireNonNull(notice);
        Objects.requireNonNull(source);
    }

    String text() {
        return source.text().substring(bodyStart);
    }

    /** A stretch of {@link #text()} as a place of the file. */
    Place place(int start, int end) {
        return source.place(bodyStart + start, bodyStart + end);
    }
}
