package vn.congkhai.manifest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.Publication;
import vn.congkhai.portal.Content;

/** Compares a manifest with the content that its site should have been made of. */
public final class ContentComparison {

    private final Manifest manifest;
    private final Content content;
    private final List<Difference> found = new ArrayList<>();

    private ContentComparison(Manifest manifest, Content content) {
        this.manifest = manifest;
        this.content = content;
    }

    /** How the manifest differs from content, in a fixed order: whether what was published is what is committed. */
    public static List<Difference> differences(Manifest manifest, Content content) {
        ContentComparison comparison = new ContentComparison(manifest, content);
        if (comparison.isElsewhere()) {
            return List.of(
                    new Difference(Difference.Kind.OTHER_PORTAL, content.tree().name()));
        }
        comparison.compare();
        Collections.sort(comparison.found);
        return List.copyOf(comparison.found);
    }

    private boolean isElsewhere() {
        List<Manifest.Entry> here =
                content.notices().stream().map(Manifest.Entry::of).toList();
        long gone = new OtherPortal(here)
                .gone(manifest, e -> content.tree().file(e.path() + ".md").isPresent());
        return OtherPortal.isOf(manifest, gone);
    }

    private void compare() {
        Map<String, String> attachments = new HashMap<>();
        Set<String> committed = new HashSet<>();
        for (Notice notice : content.notices()) {
            if (notice.isDraft()) {
                continue;
            }
            String path = notice.path().toString();
            String file = content.tree().display(notice.source().path());
            committed.add(path);
            Manifest.Entry entry = manifest.notices().get(path);
            if (entry == null) {
                found.add(new Difference(Difference.Kind.UNPUBLISHED, file));
            } else if (!entry.equals(Manifest.Entry.of(notice))) {
                found.add(new Difference(Difference.Kind.OUTDATED, file));
            }
            notice.publication()
                    .attachments()
                    .forEach(a -> attachments.put(notice.path().beside(a.file()), a.sha256()));
        }
        compareAttachments(manifest.files(), attachments);
        for (String path : manifest.notices().keySet()) {
            if (!committed.contains(path)) {
                found.add(new Difference(
                        Difference.Kind.UNCOMMITTED, content.tree().display(path + ".md")));
            }
        }
    }

    private void compareAttachments(SortedMap<String, Publication.Entry> files, Map<String, String> attachments) {
        attachments.forEach((path, hash) -> {
            Publication.Entry file = files.get(path);
            String shown = content.tree().display(path);
            if (file == null) {
                found.add(new Difference(Difference.Kind.UNPUBLISHED, shown));
            } else if (!file.sha256().equals(hash)) {
                found.add(new Difference(Difference.Kind.OUTDATED, shown));
            }
        });
    }
}
