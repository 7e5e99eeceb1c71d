package vn.congkhai.portal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticeType;
import vn.congkhai.notice.PlainPage;
import vn.congkhai.problem.NearestPath;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.SourceTree;
import vn.congkhai.viet.VietText;

/** Everything on the portal that a text can link to. */
public final class LinkTargets {

    private final SourceTree tree;
    private final Set<String> pageStems = new HashSet<>();
    private final NearestPath nearest = new NearestPath(pageStems);
    private final Set<String> lists = new HashSet<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final Misplaced misplaced;
    private Optional<Pattern> unmade = Optional.empty();

    private LinkTargets(SourceTree tree, Misplaced misplaced) {
        this.tree = tree;
        this.misplaced = misplaced;
    }

    /**
     * The targets of a portal. A file with faults of its own counts as there, so that a fault in one notice is not
     * reported again by every notice that links to it, nor by links to the lists it would stand in; a draft does not.
     */
    public static LinkTargets of(Portal portal, Content content) {
        LinkTargets targets = new LinkTargets(content.tree(), Misplaced.of(content));
        for (SourceFile file : content.tree().files()) {
            if (file.isMarkdown()) {
                targets.pageStems.add(stem(file.path()));
            }
        }
        for (Notice notice : content.notices()) {
            targets.hashes.put(notice.source().path(), notice.source().hash());
            if (notice.isDraft()) {
                targets.pageStems.remove(stem(notice.source().path()));
            }
        }
        for (Content.Unread unread : content.unread()) {
            if (unread.draft()) {
                targets.pageStems.remove(stem(unread.file().path()));
            } else if (!unread.file().folder().isEmpty()) {
                targets.lists.add(stem(unread.file().path()) + ".json");
                targets.unmade = targets.unmade.or(() -> Optional.of(listsAndData(content)));
            }
        }
        content.pages()
                .forEach(p -> targets.hashes.put(p.source().path(), p.source().hash()));
        targets.lists.add(Address.HOME.file());
        targets.lists.add(Address.SEARCH.file());
        targets.add(Address.TYPES);
        targets.add(Address.SIGNERS);
        if (!portal.foot().hasAll() || content.pages().size() + unreadPages(content) > FootPages.MOST) {
            targets.add(Address.PAGES);
        }
        Portal.Sections sections = portal.sections();
        targets.add(sections.all());
        sections.districts().forEach(d -> targets.add(d.section()));
        sections.types().forEach(targets::add);
        sections.signers().forEach(targets::add);
        portal.feeds().forEach(feed -> targets.add(feed.address()));
        DataFiles.of(portal).forEach(targets::add);
        portal.notices().forEach(notice -> targets.add(Address.dataOf(notice.path())));
        targets.add(Address.SITEMAP);
        portal.log().addresses().forEach(targets::add);
        targets.add(Address.LOG_FEED);
        targets.lists.add("manifest.json");
        return targets;
    }

    /** The resolver for the links of a notice. */
    public PageLinks linksOf(Notice notice) {
        return new PageLinks(
                this,
                notice.path().toString(),
                notice.isMisplaced()
                        ? List.of(notice.path().folder(), notice.rightPath().folder())
                        : List.of(notice.path().folder()),
                Address.of(notice.path()).toRoot());
    }

    /** The resolver for the links of a text that could not be read whole. */
    public PageLinks linksOf(SourceFile file) {
        return new PageLinks(this, file.isMarkdown() ? stem(file.path()) : "", List.of(file.folder()), "");
    }

    /** The resolver for the links of a plain page. */
    public PageLinks linksOf(PlainPage page) {
        return new PageLinks(this, page.slug(), List.of(""), "");
    }

    /** Plain pages with faults of their own, which count as there. */
    private static long unreadPages(Content content) {
        return content.unread().stream()
                .filter(u -> !u.draft() && u.file().folder().isEmpty())
                .count();
    }

    private void add(Address address) {
        lists.add(address.file());
    }

    private void add(Section section) {
        lists.add(section.address().file());
        for (Section.Year year : section.years()) {
            lists.add(year.address().file());
            if (year.hasMonthPages()) {
                year.months().forEach(m -> {
                    add(m.address());
                    section.dayPages(m).forEach(day -> add(day.address()));
                });
            }
        }
    }

    /** What may be missing only because a notice with faults of its own stands in no list yet. */
    private static Pattern listsAndData(Content content) {
        String districts = content.districts().all().stream()
                .map(d -> "|" + Pattern.quote(d.id()))
                .collect(Collectors.joining());
        String type =
                Arrays.stream(NoticeType.values()).map(NoticeType::slug).collect(Collectors.joining("|", "(", ")"));
        String types = Address.TYPES.path() + type;
        String signers = Address.SIGNERS.path() + "[a-z0-9-]+";
        String section = "(" + String.join("|", Address.ALL.top(), Address.LOG.top(), signers, types) + districts + ")";
        return Pattern.compile(section + "(/\\d{4}(/\\d{2}){0,2})?(/index\\.html)?|(" + Address.TYPES.top() + districts
                + ")/" + type + "/feed\\.xml|data/notices-\\d{4}\\.(json|csv|zip)");
    }

    /** Whether a path may name a list, a feed or data that this portal lacks only while a notice has faults. */
    boolean mayBeMade(String path) {
        return unmade.isPresent() && unmade.get().matcher(path).matches();
    }

    /**
     * The source of the notice or page that a path names: with {@code .md}, {@code .html}, or without an ending; also of one that
     * lies elsewhere as yet.
     */
    Optional<String> page(String path) {
        String stem = path.endsWith(".md") || path.endsWith(".html") ? path.substring(0, path.lastIndexOf('.')) : path;
        return pageStems.contains(stem) ? Optional.of(stem + ".md") : misplaced.source(stem);
    }

    /** The hash of a text that can be linked to; empty when it could not be read. */
    String hash(String source) {
        return hashes.getOrDefault(source, "");
    }

    String addressOf(String source) {
        return stem(source) + ".html";
    }

    /** The file of the list, feed or data set that a path names, with or without {@code index.html}. */
    Optional<String> list(String path) {
        if (lists.contains(path)) {
            return Optional.of(path);
        }
        String index = path.isEmpty() ? "index.html" : path + "/index.html";
        return lists.contains(index) ? Optional.of(index) : Optional.empty();
    }

    Optional<SourceFile> file(String path) {
        return tree.file(VietText.nfc(path)).filter(f -> !f.isMarkdown());
    }

    String display(String path) {
        return tree.display(path);
    }

    /**
     * The paper or page that was probably meant.
     *
     * @param stem what was typed, without its ending
     * @param own the text in which it was typed
     */
    Optional<String> nearest(String stem, String own) {
        return nearest.to(stem, own);
    }

    static String decode(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a lone percent sign: the name is meant as it stands
            return path;
        }
    }

    private static String stem(String source) {
        return source.substring(0, source.length() - ".md".length());
    }
}
