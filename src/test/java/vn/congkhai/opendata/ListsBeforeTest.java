package vn.congkhai.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.SampleSite;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.output.Recipe;
import vn.congkhai.portal.DataFiles;

/** Lists that take over everything but hashes are, byte for byte, the lists that are made anew. */
class ListsBeforeTest {

    private static final List<String> NOTICES =
            List.of("luc-nam/2023/09/giao-ban", "son-duong/2023/09/187-tb-ubnd", "son-duong/2023/10/giao-ban");

    /** Nothing of before: lists are made anew. */
    static final ListsBefore NOTHING = new ListsBefore(path -> Optional.empty(), List.of());

    @TempDir
    private Path folder;

    @Test
    void theHashOfOneTextOfManyIsAnother() throws IOException {
        SampleSite.Read before = site("trước", Map.of());
        SampleSite.Read now = site("sau", Map.of(NOTICES.get(1), "Thêm một câu.\n"));

        String revised = list(now, revised(before, now, NOTICES.get(1)));

        assertThat(revised).isEqualTo(list(now, NOTHING)).isNotEqualTo(list(before, NOTHING));
    }

    @Test
    void theHashesOfTheFirstAndTheLastAreOthers() throws IOException {
        SampleSite.Read before = site("trước", Map.of());
        SampleSite.Read now = site("sau", Map.of(NOTICES.get(0), "Câu đầu.\n", NOTICES.get(2), "Câu cuối.\n"));

        String revised = list(now, revised(before, now, NOTICES.get(0), NOTICES.get(2)));

        assertThat(revised).isEqualTo(list(now, NOTHING));
    }

    @Test
    void twoNoticesWithTheSameTextAreToldFromEachOther() {
        String same = "0".repeat(64);
        String list = """
                {"notices":[
                {"path":"a/2023/09/x","source_sha256":"%s"},
                {"path":"a/2023/09/y","source_sha256":"%s"}]}
                """.formatted(same, same);
        String now = "1".repeat(64);

        assertThat(revised(list, text("a/2023/09/y", same, now))).hasValue("""
                {"notices":[
                {"path":"a/2023/09/x","source_sha256":"%s"},
                {"path":"a/2023/09/y","source_sha256":"%s"}]}
                """.formatted(same, now));
    }

    @Test
    void aListThatDoesNotSayWhatItShouldIsMadeAnew() {
        String hash = "0".repeat(64);
        String now = "1".repeat(64);
        String list = "{\"notices\":[\n{\"path\":\"a/2023/09/x\",\"source_sha256\":\"" + hash + "\"}]}";

        assertThat(revised(list, text("a/2023/09/x", now, hash))).isEmpty();
        assertThat(revised(list, text("a/2023/09/y", hash, now))).isEmpty();
        assertThat(revised("", text("a/2023/09/x", hash, now))).isEmpty();
        assertThat(revised(list)).isEmpty();
    }

    private SampleSite.Read site(String name, Map<String, String> more) throws IOException {
        SampleSite site = SampleSite.in(folder.resolve(name));
        for (String notice : NOTICES) {
            site.notice(notice, "");
            Path file = folder.resolve(name).resolve("content/" + notice + ".md");
            Files.writeString(file, Files.readString(file) + more.getOrDefault(notice, ""));
        }
        return site.read();
    }

    private static ListsBefore revised(SampleSite.Read before, SampleSite.Read now, String... changed) {
        List<ListsBefore.Text> texts = List.of(changed).stream()
                .map(path -> new ListsBefore.Text(now.notice(path).path(), hash(before, path), hash(now, path)))
                .toList();
        return new ListsBefore(path -> Optional.of(list(before, NOTHING).getBytes(StandardCharsets.UTF_8)), texts);
    }

    private static String hash(SampleSite.Read site, String path) {
        return site.notice(path).source().hash();
    }

    private static String list(SampleSite.Read site, ListsBefore before) {
        return OpenData.ofTexts(
                        site.portal(),
                        site.settings(),
                        site.portal().sections().all().years(),
                        before)
                .stream()
                .filter(recipe -> recipe.path().equals(DataFiles.json(2023).file()))
                .map(Recipe::make)
                .map(make -> new String(make.get().bytes(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static ListsBefore.Text text(String path, String before, String now) {
        return new ListsBefore.Text(NoticePath.parse(path).orElseThrow(), before, now);
    }

    private static Optional<String> revised(String list, ListsBefore.Text... texts) {
        return new ListsBefore(path -> Optional.of(list.getBytes(StandardCharsets.UTF_8)), List.of(texts))
                .revised("data/notices-2023.json")
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8));
    }
}
