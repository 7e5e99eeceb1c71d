package vn.congkhai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Which libraries the generator runs on: a new one is a decision, taken here and not by a dependency. */
class RuntimeClasspathTest {

    /** Written by the build before the tests are compiled. */
    private static final Path CLASSPATH_FILE = Path.of("target", "runtime-classpath.txt");

    private static final Pattern VERSION_AND_SUFFIX = Pattern.compile("-\\d[^-]*(-[^-]+)*\\.jar$");

    private static final List<String> JBAKE = List.of(
            "commons-beanutils",
            "commons-configuration2",
            "commons-io",
            "commons-lang3",
            "commons-logging",
            "commons-text",
            "jbake-core",
            "json-simple",
            "slf4j-api",
            "slf4j-nop");

    private static final List<String> MARKDOWN_AND_PAGES = List.of(
            "annotations",
            "flexmark",
            "flexmark-ext-footnotes",
            "flexmark-ext-tables",
            "flexmark-util",
            "flexmark-util-ast",
            "flexmark-util-builder",
            "flexmark-util-collection",
            "flexmark-util-data",
            "flexmark-util-dependency",
            "flexmark-util-format",
            "flexmark-util-html",
            "flexmark-util-misc",
            "flexmark-util-options",
            "flexmark-util-sequence",
            "flexmark-util-visitor",
            "freemarker",
            "jsoup",
            "qrcodegen",
            "snakeyaml-engine");

    private static final List<String> COMMAND_LINE = List.of("jspecify", "picocli");

    private static final List<String> IMPORT = List.of("fontbox", "mammoth", "pdfbox", "pdfbox-io");

    private static final List<String> NEVER_LOADED = List.of(
            "orientdb",
            "jnr",
            "jffi",
            "hppc",
            "icu4j",
            "asm",
            "asciidoctor",
            "jruby",
            "groovy",
            "thymeleaf",
            "jade4j",
            "pebble",
            "pegdown",
            "jetty",
            "args4j",
            "logback",
            "log4j",
            "commons-collections",
            "junit",
            "jackson");

    @Test
    void holdsExactlyTheLibrariesThatAreUsed() throws IOException {
        List<String> expected = Stream.of(JBAKE, MARKDOWN_AND_PAGES, COMMAND_LINE, IMPORT)
                .flatMap(List::stream)
                .toList();

        assertThat(runtimeLibraries()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @FieldSource("NEVER_LOADED")
    void holdsNothingOfWhatJBakeBringsAndNobodyLoads(String family) throws IOException {
        assertThat(runtimeLibraries()).noneMatch(library -> library.contains(family));
    }

    private static List<String> runtimeLibraries() throws IOException {
        String classpath = Files.readString(CLASSPATH_FILE, StandardCharsets.UTF_8);
        List<String> libraries = Stream.of(classpath.strip().split(Pattern.quote(File.pathSeparator)))
                .map(entry -> Path.of(entry).getFileName().toString())
                .map(jar -> VERSION_AND_SUFFIX.matcher(jar).replaceFirst(""))
                .toList();
        assertThat(libraries).as("libraries named in %s", CLASSPATH_FILE).isNotEmpty();
        return libraries;
    }
}
