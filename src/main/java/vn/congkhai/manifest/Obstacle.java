package vn.congkhai.manifest;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateExpiredException;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Why a file of a site could not be read.
 *
 * @param detail what fills the words of the kind; else empty
 */
public record Obstacle(Kind kind, String detail) {

    public Obstacle {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(detail);
    }

    /** What stood in the way. */
    public enum Kind {
        /** The server answers with a status other than that of a file; the detail is the status. */
        STATUS,
        /** The server leads on to another origin; the detail is where to. */
        ELSEWHERE,
        /** The server leads on to what is no address; the detail is what it wrote. */
        NOWHERE,
        /** The server leads on and on; the detail is how often that was followed. */
        REDIRECTIONS,
        /** The file comes in a coding that nobody asked for; the detail is its name. */
        CODING,
        /** A page came where data were asked for, as from a server that asks who is there. */
        PAGE,
        /** No connection came about. */
        CONNECTION,
        /** The server did not answer, or not to the end, in time. */
        TIME,
        /** The connection ended before the file did. */
        BROKEN,
        /** The server's certificate is past its time. */
        EXPIRED,
        /** The server's certificate is of nobody who is trusted, or for another name. */
        CERTIFICATE,
        /** What came is not what this protocol says, as where http and https are mistaken for each other. */
        PROTOCOL,
        /** The account may not read it. */
        DENIED,
        /** This machine cannot spell its name. */
        NAME,
        /** Another; the detail is what the machine says. */
        OTHER
    }

    static Obstacle of(Kind kind) {
        return new Obstacle(kind, "");
    }

    /** What a failure comes from: the first of its causes that tells it. */
    static Obstacle of(Throwable failure) {
        // a handshake that failed names the certificate deeper than itself
        if (has(failure, CertificateExpiredException.class)) {
            return of(Kind.EXPIRED);
        }
        if (has(failure, GeneralSecurityException.class)) {
            return of(Kind.CERTIFICATE);
        }
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ObstacleException known) {
                return known.obstacle();
            }
        }
        boolean unconnected = has(failure, ConnectException.class)
                || has(failure, UnresolvedAddressException.class)
                || has(failure, UnknownHostException.class)
                || has(failure, HttpConnectTimeoutException.class);
        if (unconnected) {
            return of(Kind.CONNECTION);
        }
        if (has(failure, TimeoutException.class) || has(failure, HttpTimeoutException.class)) {
            return of(Kind.TIME);
        }
        String said = String.valueOf(failure.getMessage());
        if (has(failure, SSLException.class)
                || has(failure, ProtocolException.class)
                || said.contains("header parser received no bytes")) {
            return of(Kind.PROTOCOL);
        }
        boolean broken = has(failure, SocketException.class)
                || has(failure, EOFException.class)
                || said.contains("bytes received")
                || said.equals("closed");
        if (broken) {
            return of(Kind.BROKEN);
        }
        if (has(failure, AccessDeniedException.class)) {
            return of(Kind.DENIED);
        }
        return new Obstacle(
                Kind.OTHER, failure.getMessage() == null ? failure.getClass().getSimpleName() : said);
    }

    /** Whether a failure is of a kind, or was caused by one that is. */
    static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
