package vn.congkhai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What content may not take: what the portal makes, and what hosts act on. */
class OwnAddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"_redirects", "_Headers", "CNAME", "vercel.json", "data/notices.json", "Robots.txt"})
    void whatIsNotForPapersIsReserved(String path) {
        assertThat(OwnAddresses.isReserved(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gioi-thieu.html", "so-do.png", "son-duong/2023/09/187-tb-ubnd.pdf", "son-duong/cname"})
    void whatPapersAndPagesHaveIsNot(String path) {
        assertThat(OwnAddresses.isReserved(path)).isFalse();
    }
}
