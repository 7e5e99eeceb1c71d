package vn.congkhai.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where readers report a fault of a page, with the page's address filled in. */
final class ReportLink {

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

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
