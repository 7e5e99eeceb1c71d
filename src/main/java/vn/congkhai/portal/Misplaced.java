package vn.congkhai.portal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.congkhai.notice.Notice;
import vn.congkhai.notice.NoticePath;
import vn.congkhai.source.SourceFile;
import vn.congkhai.viet.VietText;

/**
 * Texts that do not lie where they belong, or under a name that is no address. That is reported once, at the text; whatever refers
 * to the place where it will lie is right already.
 */
final class Misplaced {

    private final Map<String, String> byRightPlace = new HashMap<>();
    private final Map<String, String> bySlug = new HashMap<>();

    private Misplaced() {}

    static Misplaced of(Content content) {
        Misplaced misplaced = new Misplaced();
        for (Notice notice : content.notices()) {
            if (notice.isMisplaced() && !notice.isDraft()) {
                misplaced.byRightPlace.putIfAbsent(
                        notice.rightPath().toString(), notice.source().path());
            }
        }
        for (Content.Unread unread : content.unread()) {
            if (!unread.draft()) {
                misplaced.unread(unread.file());
            }
        }
        content.tree().others().stream().filter(SourceFile::isMisnamedMarkdown).forEach(misplaced::unread);
        return misplaced;
    }

    /** What its front matter says may be unknown; what it will be called is not. */
    private void unread(SourceFile file) {
        String name = file.name();
        String stem = file.isMarkdown() ? name.substring(0, name.length() - 3) : name.substring(0, name.indexOf('.'));
        String place = file.folder() + "/" + stem;
        if (!file.isMarkdown() || NoticePath.parse(place).isEmpty()) {
            bySlug.putIfAbsent(VietText.slug(stem), file.path());
        }
    }

    /** The source of the notice that will lie at a path, {@code son-duong/2023/09/187-tb-ubnd}. */
    Optional<String> source(String path) {
        if (byRightPlace.isEmpty() && bySlug.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(byRightPlace.get(path))
                .or(() -> NoticePath.parse(path).flatMap(p -> Optional.ofNullable(bySlug.get(p.slug()))));
    }
}
