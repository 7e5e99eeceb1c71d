package vn.congkhai.preview;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.util.stream.IntStream;

/** The ports of this machine, for whoever found the one that was meant taken. */
public final class Ports {

    private static final int LAST = 65535;
    private static final int TRIES = 100;
    private static final int MILLIS = 1000;

    private Ports() {}

    /** Whether a preview answers at a port. */
    public static boolean hasPreview(int port) {
        URI own = URI.create("http://127.0.0.1:" + port + PreviewServer.OWN + "preview.js");
        try {
            HttpURLConnection connection = (HttpURLConnection) own.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK
                        && String.valueOf(connection.getContentType()).startsWith("text/javascript");
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            // something else has the port, or whatever had it is gone
            return false;
        }
    }

    /** The next port that is free; 0, for which the system finds one, where none of the next hundred is. */
    public static int freeAfter(int port) {
        return IntStream.rangeClosed(port + 1, Math.min(LAST, port + TRIES))
                .filter(Ports::isFree)
                .findFirst()
                .orElse(0);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
