package vn.congkhai.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.congkhai.BuiltSite;

/** What browsers of every kind get is right by the rules of HTML, CSS and SVG, as the Nu HTML checker knows them. */
@ExtendWith(ServedPortal.class)
class MarkupTest {

    private static final String PAGE =
            "<!DOCTYPE html>\n<html lang=\"vi\"><head><title>x</title>%s</head><body>%s</body></html>";

    @Test
    void noPageHasAnError(ServedPortal.Served portal) throws Exception {
        assertThat(errors(portal, ".html", html -> html)).isEmpty();
    }

    @Test
    void noStyleSheetHasAnError(ServedPortal.Served portal) throws Exception {
        assertThat(errors(portal, ".css", css -> PAGE.formatted("<style>" + css + "</style>", "")))
                .isEmpty();
    }

    @Test
    void noPictureHasAnError(ServedPortal.Served portal) throws Exception {
        assertThat(errors(portal, ".svg", svg -> PAGE.formatted("", svg))).isEmpty();
        for (String file : BuiltSite.files(portal.site())) {
            if (file.endsWith(".svg")) {
                byte[] svg = Files.readAllBytes(portal.site().resolve(file));
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg));
            }
        }
    }

    @Test
    void theCheckerIsAwake() throws Exception {
        assertThat(check(PAGE.formatted("<style>a {colr: red}</style>", "<svg><foo/></svg><p><div></p>")))
                .anyMatch(error -> error.contains("colr"))
                .anyMatch(error -> error.contains("foo"))
                .anyMatch(error -> error.contains("“p”"));
    }

    /** The errors of all files of a kind, each of which is told once with the first file that has it. */
    private static List<String> errors(ServedPortal.Served portal, String ending, UnaryOperator<String> asPage)
            throws Exception {
        List<String> errors = new ArrayList<>();
        int checked = 0;
        for (String file : BuiltSite.files(portal.site())) {
            if (file.endsWith(ending)) {
                checked++;
                String text = Files.readString(portal.site().resolve(file));
                check(asPage.apply(text)).forEach(error -> errors.add(file + ": " + error));
            }
        }
        assertThat(checked).as("files with " + ending).isPositive();
        return errors;
    }

    private static List<String> check(String html) throws Exception {
        EmbeddedValidator checker = new EmbeddedValidator();
        checker.setOutputFormat(EmbeddedValidator.OutputFormat.JSON);
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        JsonNode report = JsonMapper.shared().readTree(checker.validate(new ByteArrayInputStream(bytes)));
        List<String> errors = new ArrayList<>();
        for (JsonNode message : report.get("messages")) {
            if (!message.get("type").stringValue().equals("info")) {
                errors.add(message.get("message").stringValue() + " | "
                        + message.path("extract").asString(""));
            }
        }
        return errors;
    }
}
