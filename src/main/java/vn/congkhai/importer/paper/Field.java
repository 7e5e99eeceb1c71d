package vn.congkhai.importer.paper;

import java.util.Optional;
import vn.congkhai.notice.Key;

/** What is looked for in a paper. */
public enum Field {
    NUMBER(Key.NUMBER),
    /** The symbol after the number ({@code TB-UBND}), which drafts have before they get a number. */
    SYMBOL,
    TYPE(Key.TYPE),
    TITLE(Key.TITLE),
    ISSUER(Key.ISSUER),
    DISTRICT(Key.DISTRICT),
    PLACE(Key.PLACE),
    DATE(Key.DATE),
    MEETING_DATE(Key.MEETING_DATE),
    CHAIR(Key.CHAIR),
    SIGNER(Key.SIGNER),
    SIGNER_TITLE(Key.SIGNER_TITLE),
    SIGNER_AUTHORITY(Key.SIGNER_AUTHORITY),
    RECIPIENTS(Key.RECIPIENTS);

    private final Optional<Key> key;

    Field(Key key) {
        this.key = Optional.of(key);
    }

    Field() {
        this.key = Optional.empty();
    }

    /** The front matter key that holds it; nothing for the symbol, which is part of the number. */
    public Optional<Key> key() {
        return key;
    }

    /** Its name in reports: {@code signer_title}. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
