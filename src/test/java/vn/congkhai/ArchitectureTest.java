package vn.congkhai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of packages: which may import which. A new arrow is a decision, and stands here first. */
class ArchitectureTest {

    private static final String ROOT = "vn.congkhai.";

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.congkhai");

    /** Every package may import {@code problem} as well. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("problem", Set.of()),
            Map.entry("viet", Set.of()),
            Map.entry("hash", Set.of()),
            Map.entry("output", Set.of("hash")),
            Map.entry("settings", Set.of()),
            Map.entry("source", Set.of("hash", "viet")),
            Map.entry("notice", Set.of("source", "viet")),
            Map.entry("markdown", Set.of("source", "viet")),
            Map.entry("cache", Set.of("notice", "output")),
            Map.entry("portal", Set.of("markdown", "notice", "output", "settings", "source", "viet")),
            Map.entry("page", Set.of("markdown", "notice", "opendata", "output", "portal", "settings", "source")),
            Map.entry("feed", Set.of("notice", "output", "portal", "settings")),
            Map.entry("opendata", Set.of("notice", "output", "portal", "settings")),
            Map.entry(
                    "search",
                    Set.of(
                            "notice",
                            "output",
                            "search.document",
                            "search.file",
                            "search.shard",
                            "search.term",
                            "search.text",
                            "settings")),
            Map.entry("search.bits", Set.of()),
            Map.entry("search.document", Set.of("notice", "output", "search.bits", "search.text")),
            Map.entry("search.file", Set.of("output")),
            Map.entry("search.shard", Set.of("output", "search.bits", "search.file", "search.term", "viet")),
            Map.entry("search.term", Set.of("notice", "search.text", "viet")),
            Map.entry("search.text", Set.of("notice", "output", "search.bits", "search.file", "viet")),
            Map.entry("offline", Set.of("output", "portal", "settings")),
            Map.entry("manifest", Set.of("hash", "notice", "output", "portal", "source")),
            Map.entry(
                    "build",
                    Set.of(
                            "cache",
                            "feed",
                            "hash",
                            "manifest",
                            "markdown",
                            "notice",
                            "offline",
                            "opendata",
                            "output",
                            "page",
                            "portal",
                            "search",
                            "settings",
                            "source")),
            Map.entry(
                    "importer",
                    Set.of(
                            "importer.block",
                            "importer.docx",
                            "importer.file",
                            "importer.html",
                            "importer.ocr",
                            "importer.paper",
                            "importer.pdf",
                            "importer.text",
                            "notice",
                            "source")),
            Map.entry("importer.file", Set.of("viet")),
            Map.entry("importer.wording", Set.of("notice", "viet")),
            Map.entry("importer.block", Set.of("importer.file", "viet")),
            Map.entry("importer.ocr", Set.of("importer.file")),
            Map.entry("importer.text", Set.of("importer.block", "importer.wording", "notice", "viet")),
            Map.entry("importer.html", Set.of("importer.block", "importer.wording", "viet")),
            Map.entry(
                    "importer.docx",
                    Set.of("importer.block", "importer.file", "importer.html", "importer.wording", "viet")),
            Map.entry(
                    "importer.pdf",
                    Set.of(
                            "importer.block",
                            "importer.file",
                            "importer.ocr",
                            "importer.text",
                            "importer.wording",
                            "viet")),
            Map.entry("importer.paper", Set.of("importer.block", "importer.wording", "notice", "viet")),
            Map.entry("advice", Set.of("importer", "markdown", "notice", "portal", "source", "viet")),
            Map.entry("draft", Set.of("notice", "source")),
            Map.entry("preview", Set.of("build", "cache", "hash", "output", "portal", "settings", "source")),
            Map.entry(
                    "cli",
                    Set.of(
                            "advice",
                            "build",
                            "cache",
                            "draft",
                            "importer",
                            "manifest",
                            "notice",
                            "output",
                            "portal",
                            "preview",
                            "settings",
                            "source")));

    @Test
    void packagesImportOnlyWhatTheTableAllows() {
        Map<String, Set<String>> found = new TreeMap<>();
        for (JavaClass from : CODE) {
            from.getDirectDependenciesFromSelf().stream()
                    .map(d -> d.getTargetClass().getPackageName())
                    .filter(p -> p.startsWith(ROOT))
                    .map(ArchitectureTest::name)
                    .filter(to -> !to.equals(name(from.getPackageName())) && !to.equals("problem"))
                    .forEach(to -> found.computeIfAbsent(name(from.getPackageName()), k -> new TreeSet<>())
                            .add(to));
        }
        Map<String, Set<String>> allowed = new TreeMap<>(MAY_IMPORT);
        allowed.values().removeIf(Set::isEmpty);
        assertThat(found)
                .as("arrows, those that nobody needs any more among them")
                .isEqualTo(allowed);
    }

    @Test
    void theDesignNamesEveryPackage() throws IOException {
        Set<String> named = Files.readAllLines(Path.of("docs", "design.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.indexOf('|', 1)))
                .flatMap(cell -> Pattern.compile("`([\\w.]+)`").matcher(cell).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(MAY_IMPORT.keySet());
    }

    @Test
    void thereIsNoCycle() {
        slices().matching("vn.congkhai.(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void librariesStayBehindThePackageThatIsAboutThem() {
        onlyIn("org.jbake..", "page");
        onlyIn("freemarker..", "page");
        onlyIn("com.vladsch.flexmark..", "markdown");
        onlyIn("org.jsoup..", "markdown", "importer.html");
        onlyIn("org.snakeyaml..", "notice");
        onlyIn("picocli..", "cli");
        onlyIn("org.apache.pdfbox..", "importer.pdf");
        onlyIn("org.zwobble.mammoth..", "importer.docx");
    }

    @Test
    void everyPackageSaysThatNothingIsNull() {
        classes()
                .that(new DescribedPredicate<JavaClass>("are package descriptions") {
                    @Override
                    public boolean test(JavaClass c) {
                        return c.getSimpleName().equals("package-info");
                    }
                })
                .should()
                .beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
                .check(CODE);
    }

    private static void onlyIn(String library, String... homes) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        Stream.of(homes).map(home -> ROOT + home + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CODE);
    }

    /** A package within another is a package of its own: {@code importer.pdf}. */
    private static String name(String packageName) {
        return packageName.substring(ROOT.length());
    }
}
