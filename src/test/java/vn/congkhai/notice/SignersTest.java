package vn.congkhai.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.SampleSite;
import vn.congkhai.portal.Section;

/** Papers are listed under the person who signed them, and under nobody else. */
class SignersTest {

    @TempDir
    private Path folder;

    @Test
    void peopleWhoseNamesDifferInAMarkHaveAPageEach() {
        signed("son-duong/2023/05/1-tb-ubnd", "Nguyễn Văn Tư");
        signed("son-duong/2023/04/2-tb-ubnd", "Nguyễn Văn Tú");
        signed("luc-nam/2023/06/3-tb-ubnd", "Nguyễn Văn Tú");

        assertThat(signers())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "nguyen-van-tu", "Nguyễn Văn Tú: 3-tb-ubnd, 2-tb-ubnd",
                        "nguyen-van-tu-2", "Nguyễn Văn Tư: 1-tb-ubnd"));
    }

    @Test
    void onePersonsNameMayBeSpeltInTheWaysThatAreInUse() {
        signed("son-duong/2023/04/1-tb-ubnd", "Lý Thị Hoà");
        signed("son-duong/2023/05/2-tb-ubnd", "LÝ THỊ HÒA");
        signed("son-duong/2023/06/3-tb-ubnd", "Lí Thị Hòa");

        assertThat(signers()).containsExactly(Map.entry("ly-thi-hoa", "Lí Thị Hòa: 3-tb-ubnd, 2-tb-ubnd, 1-tb-ubnd"));
    }

    @Test
    void aNumberThatIsSomebodysNameIsNotGivenToSomebodyElse() {
        signed("son-duong/2023/04/1-tb-ubnd", "Tổ 2");
        signed("son-duong/2023/05/2-tb-ubnd", "Tổ");
        signed("son-duong/2023/06/3-tb-ubnd", "Tơ");

        assertThat(signers().keySet()).containsExactlyInAnyOrder("to", "to-2", "to-3");
        assertThat(signers()).containsEntry("to-2", "Tổ 2: 1-tb-ubnd").containsEntry("to-3", "Tơ: 3-tb-ubnd");
    }

    private void signed(String path, String signer) {
        SampleSite.in(folder).notice(path, "signer: " + signer);
    }

    /** By their addresses: the name, and what is listed under it. */
    private Map<String, String> signers() {
        List<Section> signers = SampleSite.in(folder).read().portal().sections().signers();
        return signers.stream()
                .collect(Collectors.toMap(
                        Section::slug,
                        s -> s.label() + ": "
                                + s.notices()
                                        .map(n -> n.path().slug())
                                        .collect(Collectors.joining(", "))));
    }
}
