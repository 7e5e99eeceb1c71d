package vn.congkhai.page;

import freemarker.core.ParseException;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    public String assets() {
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
            named.put(templateOf(kind), settings.file().getFileName() + " (template." + kind + ".file)");
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
                throw new TemplateProblem(problem(template, e), e);
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
            throw new TemplateProblem(problem(template, e.getCause() == null ? e : e.getCause()), e);
        } catch (StackOverflowError e) {
            // whether a template that names itself ends can only be told by rendering it
            throw new TemplateProblem(new Problem(Fault.TEMPLATE_ENDLESS, Place.wholeFile(display(template))), e);
        }
    }

    private Problem problem(String template, Throwable cause) {
        if (cause instanceof TemplateNotFoundException missing) {
            String name = display(missing.getTemplateName());
            return new Problem(Fault.TEMPLATE_MISSING, Place.wholeFile(name), name, display(template));
        }
        if (cause instanceof ParseException syntax) {
            return broken(
                    syntax.getTemplateName(),
                    syntax.getLineNumber(),
                    syntax.getColumnNumber(),
                    syntax.getEditorMessage());
        }
        if (cause instanceof TemplateException failed && failed.getTemplateSourceName() != null) {
            return broken(
                    failed.getTemplateSourceName(),
                    failed.getLineNumber(),
                    failed.getColumnNumber(),
                    failed.getMessageWithoutStackTop());
        }
        return new Problem(
                Fault.TEMPLATE_BROKEN, Place.wholeFile(display(template)), String.valueOf(cause.getMessage()));
    }

    private Problem broken(String template, int line, int column, String message) {
        List<String> lines = message.lines().map(String::strip).limit(2).toList();
        // FreeMarker names the expression that is missing only in its second line
        boolean continued = lines.size() == 2 && lines.get(0).endsWith(":");
        String firstLine = continued
                ? lines.get(0) + " " + lines.get(1).replaceAll("^==> |  \\[in .*", "")
                : lines.isEmpty() ? "" : lines.get(0);
        Path file = settings.folders().templatesPath().resolve(template);
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return new Problem(Fault.TEMPLATE_BROKEN, Place.wholeFile(display(template)), firstLine);
        }
        int offset = 0;
        for (int i = 1; i < line && offset >= 0; i++) {
            offset = text.indexOf('\n', offset) + 1;
        }
        int start = Math.max(0, offset + Math.max(0, column - 1));
        return new Problem(Fault.TEMPLATE_BROKEN, Place.of(display(template), text, start, start + 1), firstLine);
    }

    private String display(String template) {
        return settings.folders().templates() + "/" + template;
    }
}
