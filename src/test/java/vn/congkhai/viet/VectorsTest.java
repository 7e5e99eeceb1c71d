package vn.congkhai.viet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VectorsTest {
    static Stream<Vectors.Vector> vectors() throws IOException {
        return Vectors.load().stream();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void javaHoldsTheVectorSharedWithTheBrowser(Vectors.Vector vector) {
        assertThat(Vectors.answer(vector.operation(), vector.input())).isEqualTo(vector.expected());
    }
}
