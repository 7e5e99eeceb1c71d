package vn.congkhai.search.document;

import vn.congkhai.notice.Notice;
import vn.congkhai.search.text.TextPlaces;

/** The notices by the numbers the index knows them by, as far as they must be known to revise it. */
public interface Documents extends TextPlaces {
    /**
     * The number of a notice.
     *
     * @throws IllegalArgumentException when the notice is not of this index
     */
    int number(Notice notice);

    /** Keeps the length of a notice, in words; any thread may, once for each notice. */
    void setLength(int number, int tokens);

    /** What the browser reads: a JSON header, then a column after the other. */
    byte[] encode();
}
