package vn.congkhai.build;

import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.congkhai.ShippedSite;
import vn.congkhai.cache.Memory;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.Notice;
import vn.congkhai.output.Print;
import vn.congkhai.portal.Content;
import vn.congkhai.portal.LinkTargets;
import vn.congkhai.portal.Portal;
import vn.congkhai.portal.PortalBuilder;
import vn.congkhai.settings.Settings;
import vn.congkhai.source.SourceTree;

/** Lets tests of other packages read a project as the build does. */
public final class Catalogues {

    private Catalogues() {}

    public static ShippedSite.Catalogue of(Settings settings, LocalDate today) {
        SourceTree tree = SourceTree.scan(
                settings.folders().contentPath(), settings.folders().content(), p -> {});
        Memory nothing = Memory.none(Print.of());
        Content content;
        try (Parallel parallel = new Parallel(1)) {
            LocalDateTime now = today.atStartOfDay();
            content = new ContentReader(tree, parallel, new Remembered(nothing, tree, now))
                    .read(now, p -> {})
                    .content();
        }
        Portal portal = PortalBuilder.of(settings.site(), today, content, false);
        BodyReader bodies = new BodyReader(tree, () -> LinkTargets.of(portal, content), nothing, false);
        return new ShippedSite.Catalogue() {
            @Override
            public Portal portal() {
                return portal;
            }

            @Override
            public Rendering body(Notice notice) {
                return bodies.body(notice).rendering();
            }
        };
    }
}
