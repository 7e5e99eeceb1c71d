package vn.congkhai.page;

/** How a text ends, since a paper's text is closed by "./." (Decree 30/2020, Appendix I). */
enum TextEnd {
    /** The mark stands there already, or there is no text. */
    CLOSED,
    /** It ends with a full stop. */
    STOP,
    /** It ends with something else. */
    OPEN;

    private static final String FOOTNOTES = "<section class=\"footnotes\"";
    private static final String SECTION_END = "</section>";
    private static final String MARK = "./.";

    /** The end of a text's markup; footnotes stand below it. */
    static TextEnd of(String html) {
        // most texts have none, and need not be gone through for them
        boolean hasNotes = html.endsWith(SECTION_END) || html.endsWith(SECTION_END + "\n");
        int notes = hasNotes ? html.lastIndexOf(FOOTNOTES) : -1;
        int end = notes < 0 ? html.length() : notes;
        StringBuilder tail = new StringBuilder();
        boolean inTag = false;
        for (int i = end - 1; i >= 0 && tail.length() < MARK.length(); i--) {
            char c = html.charAt(i);
            if (c == '>') {
                inTag = true;
            } else if (c == '<') {
                inTag = false;
            } else if (!inTag && !(tail.isEmpty() && Character.isWhitespace(c))) {
                tail.append(c);
            }
        }
        String last = tail.reverse().toString();
        if (last.isEmpty() || last.equals(MARK)) {
            return CLOSED;
        }
        return last.endsWith(".") ? STOP : OPEN;
    }
}
