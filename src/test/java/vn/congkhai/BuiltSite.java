package vn.congkhai;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A site on disk, as a reader who follows links sees it. */
public final class BuiltSite {

    private static final String[] LINK_ATTRIBUTES = {"href", "src", "action"};

    private final Path root;
    private final String basePath;
    private final Map<String, Document> pages = new TreeMap<>();

    /**
     * Reads every page of a site.
     *
     * @param basePath where the site stands on its host, with slashes at both ends
     */
    public BuiltSite(Path root, String basePath) throws IOException {
        this.root = root;
        this.basePath = basePath;
        for (String file : files(root)) {
            if (file.endsWith(".html")) {
                pages.put(file, Jsoup.parse(Files.readString(root.resolve(file))));
            }
        }
    }

    /** A link of a page, resolved: the file it leads to, and the id within it. */
    public record Link(String from, String typed, String file, String id) {}

    /** Every file of a site that readers can ask for, sorted. */
    public static List<String> files(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile)
                    .map(f -> root.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> !f.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    public Map<String, Document> pages() {
        return pages;
    }

    public Document page(String file) {
        Document page = pages.get(file);
        if (page == null) {
            throw new AssertionError("no page " + file);
        }
        return page;
    }

    /** The links of a page that stay within the site. */
    public List<Link> links(String file) {
        List<Link> links = new ArrayList<>();
        for (String attribute : LINK_ATTRIBUTES) {
            for (Element element : page(file).select("[" + attribute + "]")) {
                resolve(file, element.attr(attribute)).forEach(links::add);
            }
        }
        for (Element refresh : page(file).select("meta[http-equiv=refresh]")) {
            String content = refresh.attr("content");
            resolve(file, content.substring(content.indexOf("url=") + 4)).forEach(links::add);
        }
        return links;
    }

    /** Every link of every page that leads to no file, or to an id that its page does not have. */
    public List<Link> deadLinks() {
        return pages.keySet().stream()
                .flatMap(p -> links(p).stream())
                .filter(Predicate.not(this::isAlive))
                .toList();
    }

    /** How many clicks each page is away from the home page. */
    public Map<String, Integer> clicksFromHome() {
        Map<String, Integer> clicks = new HashMap<>();
        clicks.put("index.html", 0);
        Deque<String> waiting = new ArrayDeque<>(List.of("index.html"));
        while (!waiting.isEmpty()) {
            String page = waiting.poll();
            for (Element a : page(page).select("a[href]")) {
                for (Link link : resolve(page, a.attr("href"))) {
                    if (pages.containsKey(link.file) && !clicks.containsKey(link.file)) {
                        clicks.put(link.file, clicks.get(page) + 1);
                        waiting.add(link.file);
                    }
                }
            }
        }
        return clicks;
    }

    private boolean isAlive(Link link) {
        if (!Files.isRegularFile(root.resolve(link.file))) {
            return false;
        }
        return link.id.isEmpty() || page(link.file).getElementById(link.id) != null;
    }

    private List<Link> resolve(String from, String typed) {
        if (typed.matches("(https?|mailto|tel|data):.*")) {
            return List.of();
        }
        URI base = URI.create("http://site.invalid" + basePath + from);
        URI target = base.resolve(typed.isEmpty() ? from.substring(from.lastIndexOf('/') + 1) : typed);
        String path = target.getPath();
        if (!path.startsWith(basePath)) {
            return List.of(new Link(from, typed, "outside" + path, ""));
        }
        String file = path.substring(basePath.length());
        String id = target.getFragment() == null ? "" : target.getFragment();
        return List.of(new Link(from, typed, file.isEmpty() || file.endsWith("/") ? file + "index.html" : file, id));
    }
}
