package vn.congkhai.page;

import java.io.File;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jbake.app.ContentStore;
import org.jbake.app.DocumentList;
import org.jbake.model.DocumentModel;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Address;
import vn.congkhai.portal.Portal;

/**
 * JBake's content store over the catalogue: templates see the documented lists ({@code published_content} and its kin)
 * without a database. It is read-only, and its documents have no body.
 */
final class CatalogueStore extends ContentStore {

    private final Supplier<Portal> portal;
    private final ZoneId zone;

    CatalogueStore(Supplier<Portal> portal, ZoneId zone) {
        super("memory", "catalogue");
        this.portal = portal;
        this.zone = zone;
    }

    /** What JBake's documentation calls {@code content}, for a notice, without its body. */
    static DocumentModel document(Notice notice, ZoneId zone) {
        DocumentModel document = new DocumentModel();
        String uri = Address.of(notice.path()).path();
        document.setType(NoticeMarkupEngine.TYPE);
        document.setStatus("published");
        document.setTitle(notice.paper().title());
        document.setDate(
                Date.from(notice.paper().date().earliest().atStartOfDay(zone).toInstant()));
        document.setTags(notice.publication().topics().toArray(String[]::new));
        document.setUri(uri);
        document.setSourceUri(uri);
        document.setSha1(notice.source().hash());
        document.setRootPath(Address.of(notice.path()).toRoot());
        return document;
    }

    @Override
    public void startup() {
        // nothing to start: the catalogue is there
    }

    @Override
    public void close() {
        // nothing to close
    }

    @Override
    public void shutdown() {
        // nothing to shut down
    }

    @Override
    public void drop() {
        throw readOnly();
    }

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public long getDocumentCount(String docType) {
        return getPublishedCount(docType);
    }

    @Override
    public long getPublishedCount(String docType) {
        return NoticeMarkupEngine.TYPE.equals(docType) ? portal.get().notices().size() : 0;
    }

    @Override
    public DocumentList<DocumentModel> getDocumentByUri(String uri) {
        DocumentList<DocumentModel> found = new DocumentList<>();
        portal.get().notices().stream()
                .filter(n -> Address.of(n.path()).path().equals(uri))
                .forEach(n -> found.add(document(n, zone)));
        return found;
    }

    @Override
    public DocumentList<DocumentModel> getDocumentStatus(String uri) {
        return getDocumentByUri(uri);
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts() {
        return new DocumentList<>();
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPosts(boolean applyPaging) {
        return new DocumentList<>();
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPostsByTag(String tag) {
        return new DocumentList<>();
    }

    @Override
    public DocumentList<DocumentModel> getPublishedDocumentsByTag(String tag) {
        DocumentList<DocumentModel> found = new DocumentList<>();
        portal.get().notices().stream()
                .filter(n -> n.publication().topics().contains(tag))
                .forEach(n -> found.add(document(n, zone)));
        return found;
    }

    @Override
    public DocumentList<DocumentModel> getPublishedPages() {
        return new DocumentList<>();
    }

    @Override
    public DocumentList<DocumentModel> getPublishedContent(String docType) {
        DocumentList<DocumentModel> found = new DocumentList<>();
        if (NoticeMarkupEngine.TYPE.equals(docType)) {
            portal.get().notices().forEach(n -> found.add(document(n, zone)));
        }
        return found;
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String docType) {
        return getPublishedContent(docType);
    }

    @Override
    public DocumentList<DocumentModel> getAllContent(String docType, boolean applyPaging) {
        return getPublishedContent(docType);
    }

    @Override
    public DocumentList<DocumentModel> getUnrenderedContent() {
        return new DocumentList<>();
    }

    @Override
    public Set<String> getTags() {
        return getAllTags();
    }

    @Override
    public Set<String> getAllTags() {
        Set<String> tags = new TreeSet<>();
        portal.get().notices().forEach(n -> tags.addAll(n.publication().topics()));
        return Collections.unmodifiableSet(tags);
    }

    @Override
    public void deleteContent(String uri) {
        throw readOnly();
    }

    @Override
    public void markContentAsRendered(DocumentModel document) {
        throw readOnly();
    }

    @Override
    public void deleteAllByDocType(String docType) {
        throw readOnly();
    }

    @Override
    public void updateAndClearCacheIfNeeded(boolean needed, File templateFolder) {
        throw readOnly();
    }

    @Override
    public void addDocument(DocumentModel document) {
        throw readOnly();
    }

    private static IllegalStateException readOnly() {
        return new IllegalStateException("the catalogue is read-only");
    }
}
