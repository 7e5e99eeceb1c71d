package vn.congkhai.page;

import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.core.UnexpectedTypeException;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Nearest;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.settings.Settings;

/**
 * What FreeMarker says of a template, by the kind of fault, with its place and mend. Its own words stand only where the kind is not
 * known, or as a detail.
 */
final class TemplateFaults {

    private static final Pattern UNKNOWN_DIRECTIVE = Pattern.compile("Unknown directive: (#\\w+)");
    private static final Pattern UNKNOWN_BUILT_IN = Pattern.compile("Unknown built-in: \"(\\w+)\"");
    private static final Pattern CLOSED_WRONGLY =
            Pattern.compile("Encountered \"(</[^\"]*)\", but at this place only this can be closed: \"([^\"]+)\"");
    private static final Pattern NEVER_CLOSED =
            Pattern.compile("Unexpected end of file reached\\. You have an unclosed (\\S+?)\\.(?= |$)");
    private static final Pattern EXPECTED = Pattern.compile(", but was expecting one of these patterns:.*");

    private final Settings settings;
    private final Configuration language;

    TemplateFaults(Settings settings) {
        this.settings = settings;
        this.language = new Configuration(JBakeObjectWrapper.VERSION);
    }

    /** Where FreeMarker stumbled: a template by name, a line and a column from 1. */
    private record Spot(String template, int line, int column) {}

    /** What is wrong with a template or with one that it calls. */
    Problem of(String template, Throwable cause) {
        if (cause instanceof TemplateNotFoundException missing) {
            String name = display(missing.getTemplateName());
            return new Problem(Fault.TEMPLATE_MISSING, Place.wholeFile(name), name, display(template));
        }
        if (cause instanceof ParseException syntax) {
            Spot spot = new Spot(syntax.getTemplateName(), syntax.getLineNumber(), syntax.getColumnNumber());
            return unread(spot, syntax.getEditorMessage());
        }
        if (cause instanceof TemplateException failed && failed.getTemplateSourceName() != null) {
            Spot spot = new Spot(failed.getTemplateSourceName(), failed.getLineNumber(), failed.getColumnNumber());
            return failed(spot, failed);
        }
        return new Problem(
                Fault.TEMPLATE_BROKEN, Place.wholeFile(display(template)), String.valueOf(cause.getMessage()));
    }

    /** A fault for which the template cannot even be read. */
    private Problem unread(Spot spot, String message) {
        String words = firstLine(message);
        Matcher directive = UNKNOWN_DIRECTIVE.matcher(words);
        if (directive.lookingAt()) {
            String name = directive.group(1);
            String near = nearest(
                    name.substring(1),
                    language.getSupportedBuiltInDirectiveNames(Configuration.LEGACY_NAMING_CONVENTION).stream());
            return problem(Fault.TEMPLATE_NAME, spot, name, name, near.isEmpty() ? "" : ": #" + near);
        }
        Matcher builtIn = UNKNOWN_BUILT_IN.matcher(words);
        if (builtIn.lookingAt()) {
            String name = builtIn.group(1);
            String near =
                    nearest(name, language.getSupportedBuiltInNames(Configuration.LEGACY_NAMING_CONVENTION).stream());
            return problem(Fault.TEMPLATE_NAME, spot, name, "?" + name, near.isEmpty() ? "" : ": ?" + near);
        }
        Matcher wrongly = CLOSED_WRONGLY.matcher(words);
        if (wrongly.lookingAt()) {
            return problem(Fault.TEMPLATE_CLOSED, spot, wrongly.group(1), opened(wrongly.group(2)), wrongly.group(1));
        }
        Matcher never = NEVER_CLOSED.matcher(words);
        if (never.lookingAt()) {
            return problem(Fault.TEMPLATE_UNCLOSED, spot, "", opened(never.group(1)));
        }
        return problem(Fault.TEMPLATE_SYNTAX, spot, "", EXPECTED.matcher(words).replaceFirst(""));
    }

    /** A fault that shows when a page is made. */
    private Problem failed(Spot spot, TemplateException failed) {
        Optional<String> blamed = Optional.ofNullable(failed.getBlamedExpressionString());
        if (failed instanceof InvalidReferenceException && blamed.isPresent()) {
            String name = blamed.get();
            return isCalled(spot)
                    ? problem(Fault.TEMPLATE_NAME, spot, name, "@" + name, "")
                    : problem(Fault.TEMPLATE_VARIABLE, spot, name, name);
        }
        String words = firstLine(failed.getMessageWithoutStackTop());
        return failed instanceof UnexpectedTypeException
                ? problem(Fault.TEMPLATE_VALUE, spot, blamed.orElse(""), words)
                : problem(Fault.TEMPLATE_BROKEN, spot, "", words);
    }

    /** FreeMarker's name of an opening tag, "@..." for a macro of whatever name. */
    private static String opened(String name) {
        return name.replace("...", "…");
    }

    private static String nearest(String name, Stream<String> known) {
        List<String> names = known.sorted().toList();
        return Nearest.to(name, names).orElse("");
    }

    /** FreeMarker names the expression that is missing only in its second line. */
    private static String firstLine(String message) {
        List<String> lines = message.lines().map(String::strip).limit(2).toList();
        boolean continued = lines.size() == 2 && lines.get(0).endsWith(":");
        return continued
                ? lines.get(0) + " " + lines.get(1).replaceAll("^==> |  \\[in .*", "")
                : lines.isEmpty() ? "" : lines.get(0);
    }

    private Problem problem(Fault fault, Spot spot, String words, String... arguments) {
        Optional<String> text = text(spot);
        String file = display(spot.template);
        if (text.isEmpty()) {
            return new Problem(fault, Place.wholeFile(file), arguments);
        }
        int start = offset(text.get(), spot);
        int end = text.get().startsWith(words, start) ? start + Math.max(1, words.length()) : start + 1;
        return new Problem(fault, Place.of(file, text.get(), start, end), arguments);
    }

    /** Whether the name at a place is called as a macro. */
    private boolean isCalled(Spot spot) {
        return text(spot)
                .filter(text -> text.substring(0, offset(text, spot)).endsWith("<@"))
                .isPresent();
    }

    private Optional<String> text(Spot spot) {
        try {
            return Optional.of(Files.readString(
                    settings.folders().templatesPath().resolve(spot.template), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static int offset(String text, Spot spot) {
        int offset = 0;
        for (int i = 1; i < spot.line && offset >= 0; i++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        return Math.min(text.length(), Math.max(0, offset + Math.max(0, spot.column - 1)));
    }

    private String display(String template) {
        return settings.folders().templates() + "/" + template;
    }
}
