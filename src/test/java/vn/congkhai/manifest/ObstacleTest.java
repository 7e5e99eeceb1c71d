package vn.congkhai.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What stood in the way is told by what can be done about it. */
class ObstacleTest {

    @Test
    void aCertificateThatExpiredIsToldFromOneThatNobodyTrusts() {
        IOException expired = new SSLHandshakeException("PKIX path validation failed");
        expired.initCause(new CertificateException("PKIX", new CertificateExpiredException("NotAfter")));
        assertThat(Obstacle.of(expired).kind()).isEqualTo(Obstacle.Kind.EXPIRED);
    }

    @ParameterizedTest
    @MethodSource
    void whatCannotBeReadIsToldByWhatCanBeDone(Obstacle.Kind kind, Exception failure) {
        assertThat(Obstacle.of(failure)).isEqualTo(Obstacle.of(kind));
        assertThat(Obstacle.of(new IOException("sending failed", failure))).isEqualTo(Obstacle.of(kind));
    }

    static Stream<Arguments> whatCannotBeReadIsToldByWhatCanBeDone() {
        return Stream.of(
                arguments(
                        Obstacle.Kind.CERTIFICATE, new CertificateException("No name matching congkhai.example found")),
                arguments(Obstacle.Kind.CONNECTION, new ConnectException("Connection refused")),
                arguments(Obstacle.Kind.CONNECTION, new UnresolvedAddressException()),
                arguments(Obstacle.Kind.CONNECTION, new UnknownHostException("congkhai.example")),
                arguments(Obstacle.Kind.CONNECTION, new HttpConnectTimeoutException("HTTP connect timed out")),
                arguments(Obstacle.Kind.TIME, new HttpTimeoutException("request timed out")),
                arguments(Obstacle.Kind.TIME, new TimeoutException()),
                arguments(Obstacle.Kind.PROTOCOL, new SSLException("Unsupported or unrecognized SSL message")),
                arguments(Obstacle.Kind.PROTOCOL, new ProtocolException("Invalid status line")),
                arguments(Obstacle.Kind.BROKEN, new SocketException("Connection reset")),
                arguments(Obstacle.Kind.BROKEN, new EOFException("EOF reached while reading")),
                arguments(Obstacle.Kind.DENIED, new AccessDeniedException("index.html")));
    }

    /** What the library of the machine says in words alone. */
    @ParameterizedTest
    @CsvSource({
        "PROTOCOL, HTTP/1.1 header parser received no bytes",
        "BROKEN, 'fixed content-length: 100, bytes received: 40'",
        "BROKEN, closed"
    })
    void whatIsSaidInWordsAloneIsToldTheSameWay(Obstacle.Kind kind, String words) {
        assertThat(Obstacle.of(new IOException(words))).isEqualTo(Obstacle.of(kind));
    }

    @Test
    void anotherFailureIsToldInTheWordsOfTheMachineOrByItsName() {
        assertThat(Obstacle.of(new IOException("Input/output error")))
                .isEqualTo(new Obstacle(Obstacle.Kind.OTHER, "Input/output error"));
        assertThat(Obstacle.of(new IOException())).isEqualTo(new Obstacle(Obstacle.Kind.OTHER, "IOException"));
    }
}
