package vn.congkhai.page;

import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Collects a page's characters and gives them as UTF-8: no lock, no small writes, one copy. */
final class Utf8Writer extends Writer {

    private final StringBuilder text = new StringBuilder(32 * 1024);

    @Override
    public void write(int c) {
        text.append((char) c);
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        text.append(chars, offset, length);
    }

    @Override
    public void write(String string) {
        text.append(string);
    }

    @Override
    public void write(String string, int offset, int length) {
        text.append(string, offset, offset + length);
    }

    @Override
    public void flush() {
        // nothing is held back
    }

    @Override
    public void close() {
        // nothing to release
    }

    byte[] toByteArray() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
