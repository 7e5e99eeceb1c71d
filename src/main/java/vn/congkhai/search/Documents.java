package vn.congkhai.search;

import vn.congkhai.notice.Notice;
import vn.congkhai.search.text.TextPlaces;

/** The notices by the numbers the index knows them by, as far as they must be known to revise it. */
interface Documents extends TextPlaces {
    /** @throws IllegalArgumentException when the notice is not of this index */
    int number(Notice notice);

    /** Keeps the length of a notice; any thread may, once for each notice. */
    void setLength(int number, int tokens);

    /** What the browser reads: a JSON header, then a column after the other. */
    byte[] encode();
}
