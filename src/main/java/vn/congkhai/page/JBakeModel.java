package vn.congkhai.page;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModelException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jbake.app.ContentStore;
import org.jbake.model.ModelAttributes;
import org.jbake.template.ModelExtractors;
import org.jbake.template.NoModelExtractorException;
import org.jbake.template.model.TemplateModel;
import org.jspecify.annotations.Nullable;

/** What a template sees: the page's own variables, and the lists that JBake documents, taken from the store when asked for. */
final class JBakeModel implements TemplateHashModel {

    private static final String PORTAL = "portal";

    /** What of the portal changes with every notice, or with every plain page. */
    private static final Set<String> COUNTS = Set.of("districts", "types", "pages");

    private final TemplateModel model;
    private final Optional<TemplateHashModel> site;
    private final ModelExtractors extractors;
    private final ContentStore store;
    private final JBakeObjectWrapper wrapper;
    private final Map<String, freemarker.template.TemplateModel> wrapped = new HashMap<>();
    private final Runnable wide;

    /** @param wide is told when a template reads lists or counts of the whole portal */
    JBakeModel(
            TemplateModel model,
            Optional<TemplateHashModel> site,
            ModelExtractors extractors,
            ContentStore store,
            JBakeObjectWrapper wrapper,
            Runnable wide) {
        this.model = model;
        this.site = site;
        this.wide = wide;
        this.extractors = extractors;
        this.store = store;
        this.wrapper = wrapper;
    }

    @Override
    public freemarker.template.@Nullable TemplateModel get(String key) throws TemplateModelException {
        // a template asks for the same few variables dozens of times
        freemarker.template.TemplateModel known = wrapped.get(key);
        if (known != null) {
            return known;
        }
        Object own = model.get(key);
        if (own != null) {
            freemarker.template.TemplateModel value =
                    wrapper.wrap(key.equals(ModelAttributes.CONTENT) ? withBodyAsMarkup(own) : own);
            wrapped.put(key, value);
            return value;
        }
        if (key.equals(PORTAL) && site.isPresent()) {
            return new Site(site.get(), wide);
        }
        if (!extractors.containsKey(key)) {
            return null;
        }
        wide.run();
        try {
            return extractors.extractAndTransform(store, key, model, (name, value) -> ofList(value));
        } catch (NoModelExtractorException e) {
            return null;
        }
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    private record Site(TemplateHashModel fields, Runnable wide) implements TemplateHashModel {

        @Override
        public freemarker.template.@Nullable TemplateModel get(String key) throws TemplateModelException {
            if (COUNTS.contains(key)) {
                wide.run();
            }
            return fields.get(key);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /** A body has been through the renderer, which lets nothing unsafe pass: it is markup, not text to escape. */
    private static Object withBodyAsMarkup(Object content) {
        if (content instanceof Map<?, ?> fields && fields.get(ModelAttributes.BODY) instanceof String html) {
            Map<Object, Object> copy = new HashMap<>(fields);
            copy.put(ModelAttributes.BODY, new Markup(html));
            return copy;
        }
        return content;
    }

    private freemarker.template.TemplateModel ofList(Object value) {
        try {
            return wrapper.wrap(value);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }
}
