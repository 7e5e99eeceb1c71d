package vn.congkhai.search.text;

/** Where the texts of a build's notices stand, by the numbers the index knows these by. */
public interface TextPlaces {
    /** How many notices there are; their numbers begin at zero. */
    int size();

    /** Where a notice's text stands. */
    TextPlace text(int number);
}
