package vn.congkhai.opendata;

import vn.congkhai.notice.Notice;
import vn.congkhai.output.JsonWriter;
import vn.congkhai.output.OutputFile;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.DataFiles;
import vn.congkhai.portal.Portal;

/** A notice with its text, as JSON beside its page. */
public final class NoticeJson {

    private NoticeJson() {}

    /**
     * The file of a notice.
     *
     * @param text its words without markup, a line a block
     * @param html its text as its page shows it
     */
    public static OutputFile of(Portal portal, Notice notice, String text, String html) {
        Address address = Address.dataOf(notice.path());
        JsonWriter json = JsonWriter.ofFile().object();
        json.field("$schema", address.toRoot() + DataFiles.SCHEMA.path());
        json.field("format", Schema.VERSION);
        new Entry(portal, notice).writeTo(json);
        json.field(Field.BODY_TEXT.label(), text).field(Field.BODY_HTML.label(), html);
        return new OutputFile(address.file(), json.end().bytes());
    }
}
