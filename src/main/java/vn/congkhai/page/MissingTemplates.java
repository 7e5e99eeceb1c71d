package vn.congkhai.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.settings.Settings;

/**
 * Looks for templates that are not there before the first page is made: in a large portal the first page that needs one may
 * come long after the start.
 */
final class MissingTemplates {

    private static final Pattern COMMENT = Pattern.compile("(?s)<#--.*?-->");
    /** Another template named in a template; but for names that are made while rendering, or looked for in several folders. */
    private static final Pattern NAMED =
            Pattern.compile("<#(?:import|include)\\s+([\"'])(?<name>[^\"'$#*:]+)\\1(?<rest>[^>]*)>");

    private final Settings.Folders folders;
    private final Map<String, String> missing = new TreeMap<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private MissingTemplates(Settings.Folders folders) {
        this.folders = folders;
    }

    /**
     * Looks for templates, and for those that these name.
     *
     * @param named the templates of the pages to be made, each with where it is named
     */
    static MissingTemplates among(Map<String, String> named, Settings settings) {
        MissingTemplates search = new MissingTemplates(settings.folders());
        named.forEach(search::look);
        return search;
    }

    /** All that are missing as one problem, with where each is named. */
    Optional<Problem> problem() {
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String first = missing.keySet().iterator().next();
        return Optional.of(new Problem(
                Fault.TEMPLATE_MISSING,
                Place.wholeFile(first),
                String.join(", ", missing.keySet()),
                String.join(", ", missing.values())));
    }

    /** All that were looked for, in the order in which they are named. */
    List<String> all() {
        return List.copyOf(seen);
    }

    private void look(String template, String namedAt) {
        Deque<Map.Entry<String, String>> open = new ArrayDeque<>();
        open.add(Map.entry(full("", "/" + template), namedAt));
        while (!open.isEmpty()) {
            Map.Entry<String, String> next = open.remove();
            String name = next.getKey();
            if (!seen.add(name)) {
                continue;
            }
            Path file = folders.templatesPath().resolve(name);
            if (Files.isRegularFile(file)) {
                open.addAll(namedIn(name, file).entrySet());
            } else {
                missing.put(display(name), next.getValue());
            }
        }
    }

    /** What a template imports and includes, each with the line of it. */
    private Map<String, String> namedIn(String template, Path file) {
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (java.nio.charset.CharacterCodingException e) {
            return Map.of(); // FreeMarker reads it in its own way
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // blanks for comments, so that lines stay
        String code = COMMENT.matcher(text).replaceAll(c -> c.group().replaceAll("[^\\n]", " "));
        Map<String, String> found = new TreeMap<>();
        Matcher m = NAMED.matcher(code);
        while (m.find()) {
            if (!m.group("rest").contains("ignore_missing")) {
                long line = 1
                        + code.substring(0, m.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                found.putIfAbsent(full(template, m.group("name")), display(template) + ":" + line);
            }
        }
        return found;
    }

    /** A name within the folder of templates; without a slash in front it is counted from the template that has it. */
    private static String full(String template, String name) {
        Path whole = name.startsWith("/")
                ? Path.of(name.replaceFirst("^/+", ""))
                : Path.of(template).resolveSibling(name);
        return whole.normalize().toString().replace('\\', '/');
    }

    private String display(String template) {
        return folders.templates() + "/" + template;
    }
}
