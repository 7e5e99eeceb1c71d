package vn.congkhai.markdown;

/**
 * Words that show in italics or bold, with the signs around them, which do not show.
 *
 * @param start offset in chars of the first sign within the file
 * @param end offset in chars after the last sign
 * @param signs how many signs stand on each side
 */
public record Emphasised(int start, int end, int signs) {

    public Emphasised {
        if (signs < 1 || end - start < 2 * signs) {
            throw new IllegalArgumentException("no room for " + signs + " signs from " + start + " to " + end);
        }
    }
}
