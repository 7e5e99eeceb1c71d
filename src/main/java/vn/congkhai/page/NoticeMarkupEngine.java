package vn.congkhai.page;

import java.io.File;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.model.DocumentModel;
import org.jbake.parser.MarkupEngine;
import org.jbake.parser.ParserContext;
import org.jspecify.annotations.Nullable;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Portal;
import vn.congkhai.source.FolderFiles;

/**
 * Our Markdown as a JBake markup engine: a notice goes through the same front matter and the same renderer, whether JBake's
 * {@code Oven} bakes it or the pipeline does. A file that is no published notice gives no document, so that JBake never
 * makes up a date or a type for it.
 */
public final class NoticeMarkupEngine extends MarkupEngine {

    /** JBake's document type of a notice; its template is {@code template.notice.file}. */
    static final String TYPE = "notice";

    private final Map<String, Notice> noticeBySource;
    private final Function<Notice, Rendering> bodies;
    private final ZoneId zone;

    /**
     * An engine for the notices of a catalogue.
     *
     * @param bodies renders a notice's text
     */
    public NoticeMarkupEngine(Portal portal, Function<Notice, Rendering> bodies, ZoneId zone) {
        this.noticeBySource = portal.notices().stream()
                .collect(Collectors.toMap(n -> n.source().path(), Function.identity()));
        this.bodies = bodies;
        this.zone = zone;
    }

    @Override
    public @Nullable DocumentModel parse(JBakeConfiguration config, File file) {
        Optional<Notice> notice = notice(config, file);
        if (notice.isEmpty()) {
            return null;
        }
        ParserContext context = new ParserContext(file, List.of(), config, true);
        context.getDocumentModel().putAll(CatalogueStore.document(notice.get(), zone));
        processBody(context);
        return context.getDocumentModel();
    }

    @Override
    public void processBody(ParserContext context) {
        notice(context.getConfig(), context.getFile())
                .ifPresent(n ->
                        context.setBody(SectionLinks.addedTo(bodies.apply(n).html())));
    }

    private Optional<Notice> notice(JBakeConfiguration config, File file) {
        String source = FolderFiles.path(config.getContentFolder().toPath(), file.toPath());
        return Optional.ofNullable(noticeBySource.get(source));
    }
}
