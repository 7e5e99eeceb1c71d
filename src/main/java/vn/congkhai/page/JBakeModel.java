package vn.congkhai.page;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import org.jbake.app.ContentStore;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;

/** What a template sees: the page's own variables, and the lists that JBake documents, taken from the store when asked for. */
final class JBakeModel implements TemplateHashModel {

    private final TemplateModel model;
    private final ModelExtractors extractors;
    private final ContentStore store;
    private final JBakeObjectWrapper wrapper;

    JBakeModel(TemplateModel model, ModelExtractors extractors, ContentStore store, JBakeObjectWrapper wrapper) {
        this.model = model;
        this.extractors = extractors;
        this.store = store;
        this.wrapper = wrapper;
    }

    @Override
    public freemarker.template.@Nullable TemplateModel get(String key) throws TemplateModelException {
        Object own = model.get(key);
        if (own != null) {
            return wrapper.wrap(own);
        }
        if (!extractors.containsKey(key)) {
            return null;
        }
        try {
            return extractors.extractAndTransform(store, key, model, (name, value) -> wrapped(value));
        } catch (NoModelExtractorException e) {
            return null;
        }
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    private freemarker.template.TemplateModel wrapped(Object value) {
        try {
            return wrapper.wrap(value);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }
}
