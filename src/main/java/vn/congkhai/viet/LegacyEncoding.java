package vn.congkhai.viet;

/** Encodings in which older Vietnamese papers come out of office files. */
public enum LegacyEncoding {
    /** TCVN 5712 (the ABC fonts): {@code ñy ban nh©n d©n huyÖn}. */
    TCVN3,
    /** VNI-Windows: {@code UÛy ban nhaân daân huyeän}. */
    VNI_WINDOWS,
    /** Windows code page 1258 read into Unicode: composed letters followed by combining tones. */
    BASE_AND_TONE
}
