package vn.congkhai.browser;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Builds and serves the portal once for all tests that ask for its folder, its server, a browser to see it with or a visitor. */
final class ServedPortal implements ParameterResolver {

    private static final ExtensionContext.Namespace PLACE = ExtensionContext.Namespace.create(ServedPortal.class);

    private interface Building {
        Path in(Path folder) throws IOException;
    }

    /** The site on disk and its server. */
    record Served(Path work, Path site, SiteServer server) implements AutoCloseable {

        static Served start() {
            return start(PortalSite::buildIn);
        }

        /** Serves a portal whose pages can be read again without a network. */
        static Served startOffline() {
            return start(PortalSite::offlineIn);
        }

        private static Served start(Building building) {
            try {
                Path work = Files.createTempDirectory("portal");
                Path site = building.in(work);
                return new Served(work, site, new SiteServer(site, PortalSite.PREFIX));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            try (Stream<Path> walk = Files.walk(work)) {
                for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Served.class || type == Chromium.class || type == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type == Served.class) {
            return served(context);
        }
        Chromium chromium = Chromium.runningOrSkip("the portal as citizens use it");
        return type == Chromium.class ? chromium : visitor(chromium, parameter, context);
    }

    private static Served served(ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(PLACE);
        return store.getOrComputeIfAbsent(Served.class, k -> Served.start(), Served.class);
    }

    /** One for this test, whom the store sends away at its end. */
    private static Visitor visitor(Chromium chromium, ParameterContext parameter, ExtensionContext context) {
        Browser.NewContextOptions options = new Browser.NewContextOptions();
        parameter.findAnnotation(Screen.class).ifPresent(s -> options.setViewportSize(s.width(), s.height()));
        Visitor visitor = new Visitor(chromium.browser(), served(context).server(), options);
        context.getStore(PLACE).put(parameter.getIndex(), visitor);
        return visitor;
    }
}
