package vn.congkhai.notice;

/** Figures among which stand letters that look like them, from a tired hand or a scan: {@code 2O23}, {@code l5}. */
final class Figures {

    private Figures() {}

    /** The figures that are meant. */
    static String of(String typed) {
        return typed.replaceAll("[Oo]", "0").replaceAll("[Il]", "1");
    }
}
