package vn.congkhai.page;

import java.nio.charset.StandardCharsets;

/** Where readers report a fault of a page, with the page's address filled in. */
final class ReportLink {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private ReportLink() {}

    /**
     * The link for a page.
     *
     * @param contact an e-mail address or an {@code https} address
     * @param name what the page is called: its number or its matter
     */
    static String of(String contact, String name, String address) {
        if (contact.startsWith("https://")) {
            int hash = contact.indexOf('#');
            String base = hash < 0 ? contact : contact.substring(0, hash);
            String fragment = hash < 0 ? "" : contact.substring(hash);
            return base + (base.contains("?") ? "&" : "?") + "trang=" + encode(address) + fragment;
        }
        return "mailto:" + encode(contact).replace("%40", "@") + "?subject=" + encode("Báo lỗi: " + name) + "&body="
                + encode("Trang: " + address + "\r\nLỗi: ");
    }

    /** Percent-encoding (RFC 3986) of all but letters, digits and a few signs. */
    private static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() * 2);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain =
                    b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || ".-*_".indexOf(b) >= 0;
            if (plain) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
            }
        }
        return out.toString();
    }
}
