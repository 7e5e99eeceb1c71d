package vn.congkhai.search.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.congkhai.output.OutputFile;

/** Which files of the index a server gets and which it loses. */
class FileChangesTest {
    private static final byte[] OLD = {1, 2};
    private static final byte[] NEW = {1, 3};

    private final Map<String, byte[]> before = Map.of("search/a-000001.bin", OLD);
    private final FileChanges changes = new FileChanges(path -> Optional.ofNullable(before.get(path)));

    @Test
    void aFileUnderAnotherNameTakesThePlaceOfTheOld() throws IOException {
        OutputFile file = new OutputFile("search/a-000002.bin", NEW);

        changes.replace("search/a-000001.bin", file);

        assertThat(changes.made()).containsExactly(file);
        assertThat(changes.gone()).containsExactly("search/a-000001.bin");
    }

    @Test
    void aFileOfTheSameNameAndBytesStays() throws IOException {
        changes.replace("search/a-000001.bin", new OutputFile("search/a-000001.bin", OLD.clone()));

        assertThat(changes.made()).isEmpty();
        assertThat(changes.gone()).isEmpty();
    }

    @Test
    void otherBytesUnderTheSameShortNameAreWritten() throws IOException {
        OutputFile file = new OutputFile("search/a-000001.bin", NEW);

        changes.replace("search/a-000001.bin", file);

        assertThat(changes.made()).containsExactly(file);
        assertThat(changes.gone()).isEmpty();
    }

    @Test
    void aFileThatShouldStandAndIsMissingIsNamed() {
        assertThatThrownBy(() -> changes.keep(new OutputFile("search/b-000001.bin", NEW)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("search/b-000001.bin");
    }
}
