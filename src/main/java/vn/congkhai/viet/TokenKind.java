package vn.congkhai.viet;

/** What a token stands for. */
public enum TokenKind {
    /** A run of letters: in Vietnamese text a syllable. */
    SYLLABLE,
    /** A run of ASCII digits without leading zeros; dots between thousands are left out. */
    NUMBER,
    /** The number of an official paper in its canonical form, such as {@code 187/tb-ubnd} or {@code 29-ctr/hu}. */
    DOCUMENT_NUMBER,
    /** A day or a month in ISO form: {@code 2023-09-25}, {@code 2023-09}. */
    DATE
}
