package vn.congkhai.page;

/** Gives every heading and numbered item of a notice's text a link to itself, to be quoted by. */
final class SectionLinks {

    private static final String ID = " id=\"";

    private SectionLinks() {}

    /** The text with its links. Ids with an underscore belong to footnotes and to the frame. */
    static String addedTo(String html) {
        StringBuilder out = new StringBuilder(html.length() + html.length() / 8);
        int done = 0;
        for (int at = html.indexOf(ID); at >= 0; at = html.indexOf(ID, at + 1)) {
            int idStart = at + ID.length();
            String id = html.substring(idStart, html.indexOf('"', idStart));
            int place = id.contains("_") ? -1 : placeOf(html, at);
            if (place >= done) {
                // a run is copied at once where a stretch of a sequence goes character by character
                out.append(html.substring(done, place))
                        .append(" <a class=\"anchor\" href=\"#")
                        .append(id)
                        .append("\" aria-label=\"Liên kết đến mục này\">#</a>");
                done = place;
            }
        }
        return out.append(html.substring(done)).toString();
    }

    /** Where the words of an element with an id end; -1 for other elements than headings, items and paragraphs. */
    private static int placeOf(String html, int id) {
        int content = html.indexOf('>', id) + 1;
        String tag = html.substring(html.lastIndexOf('<', id) + 1, id).split(" ", 2)[0];
        return switch (tag) {
            case "h2", "h3", "h4", "h5", "h6", "p" -> html.indexOf("</" + tag + ">", content);
            case "li" -> endOfFirstWords(html, content);
            default -> -1;
        };
    }

    /** An item's words stand in a paragraph, or end where a block within the item or the item itself does. */
    private static int endOfFirstWords(String html, int content) {
        if (html.startsWith("\n<p", content)) {
            return html.indexOf("</p>", content);
        }
        int end = html.indexOf("</li>", content);
        int block = html.indexOf("\n<", content);
        return block >= 0 && block < end ? block : end;
    }
}
