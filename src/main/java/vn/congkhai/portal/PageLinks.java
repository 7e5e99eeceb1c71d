package vn.congkhai.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.congkhai.markdown.Links;
import vn.congkhai.output.Print;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.ShellWord;
import vn.congkhai.source.FileNames;
import vn.congkhai.source.PictureSize;
import vn.congkhai.source.SourceFile;
import vn.congkhai.source.UnfitFiles;

/**
 * Resolves the links of one text: relative to its own folder, or from the content folder, to a notice, a page, a file, or
 * one of the portal's lists. Remembers the files linked to, since these are published with it.
 */
public final class PageLinks implements Links {

    private final LinkTargets targets;
    private final String own;
    private final List<String> folders;
    private final String toRoot;
    private final Set<String> files = new TreeSet<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Print.Builder answers = new Print.Builder();
    private boolean sound = true;

    /**
     * The resolver for the links of a text.
     *
     * @param own the text's own path, without its ending
     * @param folders from which its links lead: the one it lies in, and the one where it belongs
     */
    PageLinks(LinkTargets targets, String own, List<String> folders, String toRoot) {
        this.targets = targets;
        this.own = own;
        this.folders = folders;
        this.toRoot = toRoot;
    }

    /** A question: where a link of the text leads. */
    public record Asked(String target, Kind kind) {}

    /** What was asked so far, in this order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Of all questions and answers so far; of a heading, of the text it stands in as well. To be called once. */
    public Print print() {
        return answers.print();
    }

    /** Whether every link so far leads somewhere. */
    public boolean isSound() {
        return sound;
    }

    /** The files linked to so far, by path within the content folder. */
    public Set<String> files() {
        return files;
    }

    @Override
    public Resolution resolve(String target, Kind kind) {
        Resolution answer = answer(target, kind);
        asked.add(new Asked(target, kind));
        answers.add(target).add(kind.name()).add(answer.toString());
        if (answer instanceof HeadingHref heading) {
            answers.add(targets.hash(heading.page()));
        }
        sound &= !(answer instanceof Broken);
        return answer;
    }

    private Resolution answer(String target, Kind kind) {
        int hash = target.indexOf('#');
        String fragment = hash < 0 ? "" : target.substring(hash + 1);
        String path = hash < 0 ? target : target.substring(0, hash);
        int query = path.indexOf('?');
        path = LinkTargets.decode(query < 0 ? path : path.substring(0, query));
        List<String> candidates = new ArrayList<>();
        boolean outside = true;
        List<String> bases = new ArrayList<>(path.startsWith("/") ? List.of() : folders);
        bases.add("");
        for (String base : bases) {
            Optional<String> normal = normalise(base, path);
            if (normal.isPresent()) {
                outside = false;
                candidates.add(normal.get());
            }
        }
        if (outside) {
            return new Broken(Fault.LINK_OUTSIDE, List.of(target));
        }
        for (String candidate : candidates) {
            Optional<Resolution> found = find(candidate, fragment, kind);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return kind == Kind.LINK && candidates.stream().anyMatch(targets::mayBeMade)
                ? new Href(toRoot + candidates.get(0))
                : missing(path, candidates.get(0));
    }

    private Optional<Resolution> find(String path, String fragment, Kind kind) {
        if (kind == Kind.LINK) {
            Optional<String> page = targets.page(path);
            if (page.isPresent()) {
                String href = toRoot + targets.addressOf(page.get());
                return Optional.of(
                        fragment.isEmpty()
                                ? new Href(href)
                                : new HeadingHref(href + "#" + fragment, page.get(), fragment));
            }
            Optional<String> list = targets.list(path);
            if (list.isPresent()) {
                return Optional.of(new Href(toRoot + list.get() + (fragment.isEmpty() ? "" : "#" + fragment)));
            }
        }
        return targets.file(path).map(file -> file(file, kind));
    }

    private Resolution file(SourceFile file, Kind kind) {
        files.add(file.path());
        Optional<Resolution> unusable = nameFault(file.path());
        if (unusable.isPresent()) {
            return unusable.get();
        }
        if (OwnAddresses.isReserved(file.path()) || targets.list(file.path()).isPresent()) {
            return new Broken(Fault.ADDRESS_RESERVED, List.of(file.path()));
        }
        Optional<Fault> active = UnfitFiles.fault(file);
        if (active.isPresent()) {
            return new Broken(active.get(), List.of(file.name()));
        }
        String href = toRoot + file.path();
        Optional<PictureSize> size = kind == Kind.IMAGE ? PictureSize.of(file) : Optional.empty();
        return size.<Resolution>map(s -> new Picture(href, s)).orElseGet(() -> new Href(href));
    }

    /** The first part of a path, folder or file, that cannot stand in an address, with its mend. */
    private Optional<Resolution> nameFault(String path) {
        int start = 0;
        while (start < path.length()) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            String name = path.substring(start, end);
            if (!FileNames.isPlain(name)) {
                String better = path.substring(0, start) + FileNames.plain(name);
                return Optional.of(new Broken(
                        Fault.ATTACHMENT_NAME,
                        List.of(name, ShellWord.of(targets.display(path.substring(0, end))), targets.display(better))));
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    private Resolution missing(String typed, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        boolean isFile = name.contains(".") && !name.endsWith(".md") && !name.endsWith(".html");
        if (isFile) {
            return new Broken(Fault.LINK_FILE_MISSING, List.of(typed));
        }
        String stem = name.contains(".") ? path.substring(0, path.lastIndexOf('.')) : path;
        String near = targets.nearest(stem, own).map(p -> ": " + p + ".md").orElse("");
        return new Broken(Fault.LINK_NOTICE_MISSING, List.of(typed, near));
    }

    /** A path with its dots resolved; nothing when it leads out of the content folder. */
    private static Optional<String> normalise(String base, String path) {
        List<String> parts = new ArrayList<>();
        String whole = (base.isEmpty() ? "" : base + "/") + path;
        for (String part : whole.split("/")) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.remove(parts.size() - 1);
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
