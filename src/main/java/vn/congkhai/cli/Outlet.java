package vn.congkhai.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * What a command gives, on its way out of the process. Whoever reads it may have enough before the end, as {@code head} has: what
 * follows is then for nobody, and no failure. Anything else that stops it is one.
 */
final class Outlet extends FilterOutputStream {

    private boolean left;

    Outlet(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        if (left) {
            return;
        }
        try {
            out.write(bytes, start, length);
        } catch (IOException e) {
            String reason = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
            if (!reason.contains("pipe")) {
                throw e;
            }
            left = true;
        }
    }
}
