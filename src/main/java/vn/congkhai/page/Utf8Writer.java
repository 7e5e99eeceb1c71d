package vn.congkhai.page;

import java.io.Writer;
import vn.congkhai.output.Utf8Bytes;

/** Collects a page as UTF-8: no lock, no small writes, encoded as it comes. */
final class Utf8Writer extends Writer {

    private final Utf8Bytes bytes = new Utf8Bytes(64 * 1024);

    @Override
    public void write(int c) {
        bytes.append((char) c);
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        bytes.append(chars, offset, offset + length);
    }

    @Override
    public void write(String string) {
        bytes.append(string);
    }

    @Override
    public void write(String string, int offset, int length) {
        bytes.append(string, offset, offset + length);
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
        return bytes.toByteArray();
    }
}
