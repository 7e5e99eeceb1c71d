package vn.congkhai.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Nearest;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;

/** Reads {@code jbake.properties} into {@link Settings}; what cannot be used is a problem with its line. */
public final class SettingsReader {

    /** The name of the one settings file. */
    public static final String FILE_NAME = "jbake.properties";

    private static final String HOST = "site.host";
    private static final String HOST_EXAMPLE = "https://congkhai.example.gov.vn";

    private static final String PORTAL = "portal.";

    /** Every setting of ours; JBake's own keys are JBake's matter. */
    private static final List<String> PORTAL_KEYS = List.of(
            "portal.title",
            "portal.description",
            "portal.owner",
            "portal.base-path",
            "portal.contact",
            "portal.time-zone",
            "portal.data-licence",
            "portal.offline");

    private static final Pattern BASE_PATH = Pattern.compile("|(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)+/?|/");
    private static final Pattern FOLDER = Pattern.compile("[^/\\\\.][^/\\\\]*");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("\\\\u(?![0-9A-Fa-f]{4})[0-9A-Fa-f]{0,4}");
    private static final Pattern LICENCE = Pattern.compile("https?://[A-Za-z0-9.-]+(?:/[A-Za-z0-9._~/-]*)?");
    private static final Pattern CONTACT = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+|https://\\S+");

    /** Properties that know which keys their file has more than once; of these the last value is the one that is left. */
    private static final class LoadedProperties extends Properties {

        private static final long serialVersionUID = 1;

        private final transient Set<String> repeated = new TreeSet<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                repeated.add((String) key);
            }
            return super.put(key, value);
        }
    }

    private final String text;
    private final Properties properties;
    private final Consumer<Problem> problems;
    private boolean sound = true;

    private SettingsReader(String text, Properties properties, Consumer<Problem> problems) {
        this.text = text;
        this.properties = properties;
        this.problems = problems;
    }

    /** The settings of the project in {@code root}, or nothing when an error was reported. */
    public static Optional<Settings> read(Path root, Consumer<Problem> problems) {
        return read(root, false, problems);
    }

    /** The same for what readers get, whose permanent addresses need the portal's host. */
    public static Optional<Settings> readForPublication(Path root, Consumer<Problem> problems) {
        return read(root, true, problems);
    }

    private static Optional<Settings> read(Path root, boolean published, Consumer<Problem> problems) {
        Path file = root.resolve(FILE_NAME);
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            problems.accept(new Problem(Fault.SETTINGS_MISSING, Place.wholeFile(FILE_NAME)));
            return Optional.empty();
        } catch (IOException e) {
            problems.accept(new Problem(Fault.FILE_UNREADABLE, Place.wholeFile(FILE_NAME)));
            return Optional.empty();
        }
        Optional<String> decoded = decode(bytes);
        if (decoded.isEmpty()) {
            problems.accept(new Problem(Fault.FILE_NOT_UTF8, Place.wholeFile(FILE_NAME)));
            return Optional.empty();
        }
        String text = decoded.get();
        LoadedProperties properties = new LoadedProperties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            Matcher broken = BROKEN_ESCAPE.matcher(text);
            Place place = broken.find()
                    ? Place.of(FILE_NAME, text, broken.start(), broken.end())
                    : Place.wholeFile(FILE_NAME);
            problems.accept(new Problem(Fault.SETTING_ESCAPE, place));
            return Optional.empty();
        }
        SettingsReader reader = new SettingsReader(text, properties, problems);
        properties.repeated.forEach(reader::repeated);
        return reader.settings(root, new Settings.File(file, text), published);
    }

    private static Optional<String> decode(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\uFEFF", ""));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Optional<Settings> settings(Path root, Settings.File file, boolean published) {
        unknownKeys();
        if (published && properties.getProperty(HOST, "").isBlank()) {
            report(Fault.SETTING_MISSING, HOST, HOST, HOST_EXAMPLE);
        }
        Settings.Folders folders = new Settings.Folders(
                root,
                folder("content.folder", "content"),
                folder("template.folder", "templates"),
                folder("asset.folder", "assets"));
        String title = text("portal.title", "Công khai", 120);
        String description = text("portal.description", "", 300);
        String owner = text("portal.owner", title, 200);
        Optional<String> contact = Optional.of(value(
                        "portal.contact",
                        "",
                        v -> v.isEmpty() || CONTACT.matcher(v).matches(),
                        "congkhai@example.gov.vn, https://example.gov.vn/gop-y"))
                .filter(c -> !c.isEmpty());
        Optional<URI> home = home();
        Optional<ZoneId> zone = zone();
        Settings.Reuse reuse = reuse();
        if (!sound || home.isEmpty() || zone.isEmpty()) {
            return Optional.empty();
        }
        Settings.Site site = new Settings.Site(title, description, owner, home.get(), contact);
        return Optional.of(new Settings(file, folders, site, zone.get(), reuse));
    }

    private void repeated(String key) {
        sound = false;
        List<Place> places = places(key);
        int last = places.size() - 1;
        String first = last < 0 ? "" : Integer.toString(places.get(0).line());
        problems.accept(
                new Problem(Fault.SETTING_TWICE, last < 0 ? Place.wholeFile(FILE_NAME) : places.get(last), key, first));
    }

    private void unknownKeys() {
        List<String> keys = new ArrayList<>(properties.stringPropertyNames());
        keys.sort(null);
        for (String key : keys) {
            if (key.startsWith(PORTAL) && !PORTAL_KEYS.contains(key)) {
                Optional<String> near = near(key);
                report(
                        near.isPresent() ? Fault.SETTING_UNKNOWN_NEAR : Fault.SETTING_UNKNOWN,
                        key,
                        key,
                        near.orElse(String.join(", ", PORTAL_KEYS)));
            }
        }
    }

    /** What all of them begin with says nothing of which one is meant. */
    private static Optional<String> near(String key) {
        List<String> names =
                PORTAL_KEYS.stream().map(k -> k.substring(PORTAL.length())).toList();
        return Nearest.to(key.substring(PORTAL.length()), names).map(PORTAL::concat);
    }

    private String folder(String key, String fallback) {
        return value(key, fallback, v -> FOLDER.matcher(v).matches(), fallback);
    }

    private Optional<URI> home() {
        String host = value(HOST, "http://localhost", v -> true, "");
        String basePath =
                value("portal.base-path", "", v -> BASE_PATH.matcher(v).matches(), "/thong-bao");
        boolean path = BASE_PATH.matcher(basePath).matches();
        try {
            URI uri = new URI(host.endsWith("/") ? host.substring(0, host.length() - 1) : host);
            boolean origin = ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && (uri.getPath() == null || uri.getPath().isEmpty())
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && uri.getUserInfo() == null;
            if (origin) {
                String folder = basePath.endsWith("/") ? basePath : basePath + "/";
                return path ? Optional.of(URI.create(uri + folder)) : Optional.empty();
            }
        } catch (URISyntaxException e) {
            // reported below, like every other address that is no origin
        }
        report(Fault.SETTING_VALUE, HOST, HOST, host, HOST_EXAMPLE);
        return Optional.empty();
    }

    private Optional<ZoneId> zone() {
        String id = value("portal.time-zone", "Asia/Ho_Chi_Minh", v -> true, "");
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            report(Fault.SETTING_VALUE, "portal.time-zone", "portal.time-zone", id, "Asia/Ho_Chi_Minh");
            return Optional.empty();
        }
    }

    private Settings.Reuse reuse() {
        String fallback = Settings.Reuse.ATTRIBUTION.toString();
        String licence =
                value("portal.data-licence", fallback, v -> LICENCE.matcher(v).matches(), fallback);
        String offline = value("portal.offline", "false", v -> v.equals("true") || v.equals("false"), "true, false");
        return sound
                ? new Settings.Reuse(URI.create(licence), offline.equals("true"))
                : new Settings.Reuse(Settings.Reuse.ATTRIBUTION, false);
    }

    private String text(String key, String fallback, int longest) {
        String value = value(key, fallback, v -> true, "");
        int length = value.codePointCount(0, value.length());
        if (length > longest) {
            report(Fault.SETTING_TOO_LONG, key, key, Integer.toString(length), Integer.toString(longest));
        }
        return value;
    }

    private String value(String key, String fallback, Predicate<String> usable, String wanted) {
        String value = properties.getProperty(key, fallback).strip();
        if (value.isEmpty() && !fallback.isEmpty()) {
            value = fallback;
        }
        if (!usable.test(value)) {
            report(Fault.SETTING_VALUE, key, key, value, wanted);
        }
        return value;
    }

    private void report(Fault fault, String key, String... arguments) {
        sound = false;
        Place place = places(key).stream().findFirst().orElse(Place.wholeFile(FILE_NAME));
        problems.accept(new Problem(fault, place, arguments));
    }

    /** Where a key stands at the beginning of lines. */
    private List<Place> places(String key) {
        return Pattern.compile("(?m)^[ \\t]*(" + Pattern.quote(key) + ")(?=[\\s:=])")
                .matcher(text)
                .results()
                .map(at -> Place.of(FILE_NAME, text, at.start(1), at.end(1)))
                .toList();
    }
}
