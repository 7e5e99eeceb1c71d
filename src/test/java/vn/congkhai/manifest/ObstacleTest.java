package vn.congkhai.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** What stood in the way is told by what can be done about it. */
class ObstacleTest {

    @Test
    void aCertificateThatExpiredIsToldFromOneThatNobodyTrusts() {
        IOException expired = new SSLHandshakeException("PKIX path validation failed");
        expired.initCause(new CertificateException("PKIX", new CertificateExpiredException("NotAfter")));
        assertThat(Obstacle.of(expired).kind()).isEqualTo(Obstacle.Kind.EXPIRED);
    }
}
