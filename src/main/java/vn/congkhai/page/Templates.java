package vn.congkhai.page;

import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import vn.congkhai.output.Print;
import vn.congkhai.portal.Portal;
import vn.congkhai.problem.Fault;
import vn.congkhai.problem.Place;
import vn.congkhai.problem.Problem;
import vn.congkhai.settings.Settings;

/** The project's templates, ready to render. Safe for many threads. */
public final class Templates {

    private final Settings settings;
    private final JBakeConfiguration config;
    private final PortalTemplateEngine engine;
    private final String assets;

    private Templates(Settings settings, JBakeConfiguration config, PortalTemplateEngine engine, String assets) {
        this.settings = settings;
        this.config = config;
        this.engine = engine;
        this.assets = assets;
    }

    /** The version that stands behind the addresses of style sheets and scripts, as {@code ?v=}. */
    String assets() {
        return assets;
    }

    /**
     * The templates of a project over its catalogue, with JBake's configuration of it.
     *
     * @param portal the catalogue, asked for when the first page is made
     * @param code the print of what pages run beside the scripts of the project's assets
     */
    public static Templates load(Settings settings, Supplier<Portal> portal, Print code) {
        JBakeConfiguration config = JBakeConfig.load(settings);
        CatalogueStore store = new CatalogueStore(portal, settings.zone());
        PortalTemplateEngine engine = new PortalTemplateEngine(config, store, settings.zone());
        engine.share("config", config.asHashMap());
        engine.share("version", config.getVersion());
        String assets = AssetVersion.of(settings.folders().assetsPath(), code);
        engine.share("assets", assets);
        return new Templates(settings, config, engine, assets);
    }

    /** Whether these are the templates of a project with such settings, as long as nobody changes their files. */
    public boolean areOf(Settings others) {
        return settings.equals(others);
    }

    /** The same templates over another catalogue: what was read of them is not read again. */
    public Templates over(Supplier<Portal> portal) {
        CatalogueStore store = new CatalogueStore(portal, settings.zone());
        return new Templates(settings, config, engine.over(store), assets);
    }

    /**
     * Looks for the templates of some kinds of pages, and what these import, before the first page is made.
     *
     * @return the names of them all
     * @throws TemplateProblem when one is missing
     */
    List<String> find(List<String> kinds) {
        Map<String, String> named = new LinkedHashMap<>();
        for (String kind : kinds) {
            named.put(templateOf(kind), settings.file().path().getFileName() + " (template." + kind + ".file)");
        }
        MissingTemplates search = MissingTemplates.among(named, settings);
        search.problem().ifPresent(problem -> {
            throw new TemplateProblem(problem);
        });
        return search.all();
    }

    /**
     * Reads templates before the first page is made.
     *
     * @throws TemplateProblem when one cannot be read
     */
    void read(List<String> names) {
        for (String template : names) {
            try {
                engine.parse(template);
            } catch (IOException e) {
                throw new TemplateProblem(new TemplateFaults(settings).of(template, e), e);
            } catch (StackOverflowError e) {
                throw new TemplateProblem(new Problem(Fault.TEMPLATE_TOO_DEEP, Place.wholeFile(display(template))), e);
            }
        }
    }

    /** The zone in which pages show dates. */
    ZoneId zone() {
        return settings.zone();
    }

    /** The engine itself, for what drives JBake's own way of baking. */
    PortalTemplateEngine engine() {
        return engine;
    }

    /** The template of a kind of page, as {@code template.<kind>.file} names it; by its own name if no setting does. */
    String templateOf(String kind) {
        return Objects.requireNonNullElse(config.getTemplateByDocType(kind), kind + ".ftlh");
    }

    /**
     * A page as UTF-8.
     *
     * @throws TemplateProblem when the template has a fault
     */
    byte[] render(String template, Map<String, Object> model) {
        Utf8Writer out = new Utf8Writer();
        render(template, model, out);
        return out.toByteArray();
    }

    void render(String template, Map<String, Object> model, Writer out) {
        TemplateModel all = new TemplateModel();
        all.putAll(model);
        try {
            engine.renderDocument(all, template, out);
        } catch (RenderingException e) {
            throw new TemplateProblem(
                    new TemplateFaults(settings).of(template, e.getCause() == null ? e : e.getCause()), e);
        } catch (StackOverflowError e) {
            // whether a template that names itself ends can only be told by rendering it
            throw new TemplateProblem(new Problem(Fault.TEMPLATE_ENDLESS, Place.wholeFile(display(template))), e);
        }
    }

    private String display(String template) {
        return settings.folders().templates() + "/" + template;
    }
}
