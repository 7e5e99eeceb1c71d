package vn.congkhai.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.jbake.app.ContentStore;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.AbstractTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;

/**
 * FreeMarker as a JBake template engine, with what JBake's own leaves open closed: everything is escaped for HTML, whatever
 * a template's name; templates cannot make objects; nothing depends on the machine's locale or zone. Safe for many threads.
 */
final class PortalTemplateEngine extends AbstractTemplateEngine {

    private static final Locale VIETNAMESE = new Locale("vi", "VN");

    private final Configuration configuration;
    private final JBakeObjectWrapper wrapper;
    private final Set<String> wide = ConcurrentHashMap.newKeySet();
    private Optional<TemplateHashModel> site = Optional.empty();

    PortalTemplateEngine(JBakeConfiguration config, ContentStore store, ZoneId zone) {
        super(config, store);
        this.wrapper = new JBakeObjectWrapper();
        this.configuration = new Configuration(JBakeObjectWrapper.VERSION);
        configuration.setObjectWrapper(wrapper);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputEncoding("UTF-8");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setLocale(VIETNAMESE);
        configuration.setLocalizedLookup(false);
        configuration.setTimeZone(TimeZone.getTimeZone(zone));
        configuration.setNumberFormat("computer");
        configuration.setBooleanFormat("c");
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setTabSize(1); // columns as files have them: faults are told by these
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        Path templates = config.getTemplateFolder().toPath();
        if (Files.isDirectory(templates)) {
            try {
                configuration.setDirectoryForTemplateLoading(templates.toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The same templates, as they were read, over another catalogue of which nothing was shown yet. */
    private PortalTemplateEngine(PortalTemplateEngine read, ContentStore store) {
        super(read.config, store);
        this.wrapper = read.wrapper;
        this.configuration = read.configuration;
    }

    PortalTemplateEngine over(ContentStore store) {
        return new PortalTemplateEngine(this, store);
    }

    /** What every page may show of the portal; whoever shows its counts is noted. */
    void sharePortal(Views.Site site) {
        try {
            this.site = Optional.of((TemplateHashModel) wrapper.wrap(site));
        } catch (freemarker.template.TemplateModelException e) {
            throw new IllegalArgumentException("portal", e);
        }
    }

    /** The templates that have read lists or counts of the whole portal up to now. */
    Set<String> wide() {
        return Set.copyOf(wide);
    }

    /** Something that is the same on every page, wrapped once. */
    void share(String name, Object value) {
        try {
            configuration.setSharedVariable(name, wrapper.wrap(value));
        } catch (freemarker.template.TemplateModelException e) {
            throw new IllegalArgumentException(name, e);
        }
    }

    /** Reads a template, to be kept until pages are made of it. */
    void parse(String template) throws IOException {
        configuration.getTemplate(template);
    }

    @Override
    public void renderDocument(TemplateModel model, String templateName, Writer writer) throws RenderingException {
        try {
            configuration
                    .getTemplate(templateName)
                    .createProcessingEnvironment(
                            new JBakeModel(model, site, extractors, db, wrapper, () -> wide.add(templateName)), writer)
                    .process();
        } catch (IOException | TemplateException e) {
            throw new RenderingException(e);
        }
    }
}
