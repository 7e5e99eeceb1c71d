package vn.congkhai.opendata;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.JsonText;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.output.OutputFile;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.DataFiles;
import vn.congkhai.portal.Portal;

/** A notice with its text, as JSON beside its page. */
public final class NoticeJson {

    /** So many bytes the fields beside the text seldom pass. */
    private static final int FIELDS = 4096;

    private NoticeJson() {}

    /**
     * The file of a notice.
     *
     * @param text its words without markup, a line a block
     */
    public static OutputFile of(Portal portal, Notice notice, String text) {
        Address address = Address.dataOf(notice.path());
        // Vietnamese takes four bytes for three letters
        JsonWriter json = JsonWriter.ofFile(FIELDS + text.length() / 3 * 4).object();
        json.field("$schema", address.toRoot() + DataFiles.SCHEMA.path());
        json.field("format", Schema.VERSION);
        new Entry(portal, notice).writeTo(json);
        json.field(Field.BODY_TEXT.label(), text);
        return new OutputFile(address.file(), json.end().bytes());
    }

    /** The text in a file made by {@link #of}; nothing when it is none. */
    public static Optional<String> text(byte[] file) {
        String json = new String(file, StandardCharsets.UTF_8);
        // within a value, a quotation mark has a backslash before it
        String key = "\"" + Field.BODY_TEXT.label() + "\":\"";
        int start = json.lastIndexOf(key);
        return start < 0
                ? Optional.empty()
                : JsonText.at(json, start + key.length()).map(JsonText.Found::value);
    }
}
