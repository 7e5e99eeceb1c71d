package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks for the commune of today is led to the papers of the district that its area belonged to. */
@Timeout(120)
@ExtendWith(ServedPortal.class)
class FormerDistrictSearchTest {

    @ParameterizedTest
    @ValueSource(strings = {"xã+Tân+Trào", "tan+trao", "UBND+xã+Tân+Trào+thu+gom+rác", "Tân+Trào,+zzz"})
    void theListOfItsFormerDistrictIsOffered(String asked, Visitor visitor) {
        Page page = visitor.open("tim-kiem.html?q=" + asked);
        Locator hint = page.locator("#_results .hint");
        hint.getByText("Địa bàn xã Tân Trào trước đây thuộc").waitFor();

        hint.getByText("Huyện Sơn Dương").click();
        page.waitForURL("**/son-duong/index.html");
    }

    @Test
    void nobodyIsSentToTheDistrictThatWasAskedFor(Visitor visitor) {
        Page page = visitor.open("tim-kiem.html?q=sơn+dương");
        page.locator(".found li").first().waitFor();

        assertThat(page.locator("#_results .hint").textContent()).doesNotContain("trước đây");
    }

    @Test
    void thePageNamesTheCommunesOfEachFormerDistrict(Visitor visitor) {
        Locator area = visitor.open("tim-kiem.html").locator(".area", new Page.LocatorOptions().setHasText("Tân Trào"));

        assertThat(area.innerText()).startsWith("Huyện Sơn Dương, địa bàn nay thuộc: xã Sơn Dương, xã Bình Ca,");
    }
}
