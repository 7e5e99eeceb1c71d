package vn.congkhai.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jbake.app.Asset;
import org.jbake.app.ContentStore;
import org.jbake.app.Crawler;
import org.jbake.app.Oven;
import org.jbake.app.Renderer;
import org.jbake.app.Utensils;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jbake.app.configuration.JBakeConfigurationFactory;
import org.jbake.parser.Engines;
import org.jbake.template.DelegatingTemplateEngine;
import org.jbake.template.RenderingException;
import org.jbake.template.model.TemplateModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.congkhai.ShippedSite;
import vn.congkhai.build.BuildReport;
import vn.congkhai.build.BuildRequest;
import vn.congkhai.build.SiteBuild;
import vn.congkhai.markdown.Rendering;
import vn.congkhai.notice.Notice;
import vn.congkhai.portal.Portal;
import vn.congkhai.settings.Settings;
import vn.congkhai.settings.SettingsReader;

/** JBake's own {@code Oven}, with its database, bakes the same notice pages, byte for byte. */
class OvenTest {

    private static final Instant NOW = Instant.parse("2026-01-31T03:00:00Z");

    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Logger DATABASE_LOG = Logger.getLogger("com.orientechnologies");

    @TempDir
    Path folder;

    private Locale locale;

    @BeforeEach
    void quietDatabase() {
        locale = Locale.getDefault();
        DATABASE_LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void ovenSetsTheDefaultLocale() {
        Locale.setDefault(locale);
    }

    @Test
    void noticePagesAreTheSame() throws Exception {
        Path project = ShippedSite.copyTo(folder.resolve("project"));
        Path ours = folder.resolve("ours");
        BuildReport report =
                SiteBuild.run(new BuildRequest(project, Optional.of(ours), Clock.fixed(NOW, ZoneOffset.UTC), false, 2));
        assertThat(report.failed()).isFalse();

        Path theirs = folder.resolve("theirs");
        bake(project, theirs);

        List<String> pages = noticePages(ours);
        assertThat(pages).hasSize(report.notices()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(noticePages(theirs)).isEqualTo(pages);
        for (String page : pages) {
            assertThat(Files.readString(theirs.resolve(page))).as(page).isEqualTo(Files.readString(ours.resolve(page)));
        }
    }

    private void bake(Path project, Path output) throws IOException {
        Settings settings = SettingsReader.read(project, p -> {}).orElseThrow();
        ShippedSite.Catalogue catalogue = ShippedSite.catalogue(settings, LocalDate.of(2026, 1, 31));
        Map<String, Rendering> bodies = new HashMap<>();
        Function<Notice, Rendering> body = n -> bodies.computeIfAbsent(n.path().toString(), k -> catalogue.body(n));

        DefaultJBakeConfiguration config = (DefaultJBakeConfiguration) new JBakeConfigurationFactory()
                .createDefaultJbakeConfiguration(project.toFile(), output.toFile(), true);
        for (String kind : List.of("index", "feed", "archive", "tags", "sitemap")) {
            config.setProperty("render." + kind, "false");
        }
        Engines.register("md", new NoticeMarkupEngine(catalogue.portal(), body, settings.zone()));
        ContentStore database = new ContentStore("memory", "oven" + System.nanoTime());
        Utensils utensils = new Utensils();
        utensils.setConfiguration(config);
        utensils.setContentStore(database);
        utensils.setCrawler(new Crawler(database, config));
        utensils.setRenderer(
                new Renderer(database, config, new OvenEngine(database, config, settings, catalogue.portal(), body)));
        utensils.setAsset(new Asset(config));
        Oven oven = new Oven(utensils);
        oven.bake();
        assertThat(oven.getErrors()).isEmpty();
    }

    private static List<String> noticePages(Path site) throws IOException {
        List<String> pages = new ArrayList<>();
        try (var walk = Files.walk(site)) {
            walk.map(f -> site.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> f.matches("[a-z-]+/\\d{4}/\\d{2}/(?!index)[^/]+\\.html"))
                    .sorted(Comparator.naturalOrder())
                    .forEach(pages::add);
        }
        return pages;
    }

    /** JBake renders the documents of its database; what our templates see beside JBake's model is added here. */
    private static final class OvenEngine extends DelegatingTemplateEngine {

        private final Templates templates;
        private final Pages pages;
        private final Map<String, Notice> byAddress;
        private final Function<Notice, Rendering> bodies;

        OvenEngine(
                ContentStore database,
                JBakeConfiguration config,
                Settings settings,
                Portal portal,
                Function<Notice, Rendering> bodies) {
            super(database, config);
            this.templates = SamplePages.templatesOf(portal, settings);
            this.pages = SamplePages.pagesOf(portal, templates);
            this.byAddress =
                    portal.notices().stream().collect(Collectors.toMap(n -> n.path() + ".html", Function.identity()));
            this.bodies = bodies;
        }

        @Override
        public void renderDocument(TemplateModel model, String templateName, Writer writer) throws RenderingException {
            Notice notice = byAddress.get(String.valueOf(model.getContent().get("uri")));
            model.put("page", pages.view(notice, bodies.apply(notice)));
            templates.engine().renderDocument(model, templateName, writer);
        }
    }
}
