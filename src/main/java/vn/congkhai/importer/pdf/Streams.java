package vn.congkhai.importer.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.InflaterInputStream;
import vn.congkhai.importer.file.Limits;
import vn.congkhai.importer.file.UnreadableException;
import vn.congkhai.problem.Fault;

/**
 * Unpacks a PDF's compressed streams once, keeping nothing, before the library unpacks them in memory: a file that grows
 * without measure is told by then.
 */
final class Streams {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final int ZLIB = 0x78;
    private static final int NESTED = 3;

    private Streams() {}

    static void check(byte[] bytes) throws UnreadableException {
        for (int at = 0; at + STREAM.length + 2 < bytes.length; at++) {
            if (isStream(bytes, at)) {
                int start = at + STREAM.length;
                start += bytes[start] == '\r' ? 1 : 0;
                start += bytes[start] == '\n' ? 1 : 0;
                if (start < bytes.length && bytes[start] == ZLIB) {
                    measure(new ByteArrayInputStream(bytes, start, bytes.length - start), 0);
                }
            }
        }
    }

    private static boolean isStream(byte[] bytes, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (bytes[at + i] != STREAM[i]) {
                return false;
            }
        }
        byte after = bytes[at + STREAM.length];
        return after == '\n' || after == '\r';
    }

    /** Streams may be packed several times; the inner one is measured where the outer begins like one. */
    private static void measure(InputStream packed, int depth) throws UnreadableException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (PushbackInputStream in = new PushbackInputStream(new InflaterInputStream(packed), 1)) {
            int first = in.read();
            if (first >= 0) {
                in.unread(first);
            }
            if (first == ZLIB && depth < NESTED) {
                measure(in, depth + 1);
                return;
            }
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > Limits.PDF_STREAM) {
                    throw new UnreadableException(Fault.IMPORT_HOSTILE);
                }
            }
        } catch (IOException e) {
            // not packed after all, or broken: the library will say so
            return;
        }
    }
}
