package vn.congkhai.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.convert.DefaultListDelimiterHandler;
import org.apache.commons.configuration2.ex.ConfigurationException;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;
import vn.congkhai.settings.Settings;

/**
 * JBake's configuration of a project: its settings file over JBake's defaults, as JBake's own factory loads them. System
 * properties are left out: a page must not depend on the machine that made it. Putting it together by hand takes half the
 * time of the factory, which is felt in every command.
 */
final class JBakeConfig {

    private static final String DEFAULTS = "/default.properties";

    private JBakeConfig() {}

    static JBakeConfiguration load(Settings settings) {
        CompositeConfiguration all = new CompositeConfiguration();
        all.setListDelimiterHandler(new DefaultListDelimiterHandler(','));
        try (Reader own = Files.newBufferedReader(settings.file().path(), StandardCharsets.UTF_8);
                InputStream defaults = JBakeConfiguration.class.getResourceAsStream(DEFAULTS)) {
            if (defaults == null) {
                throw new IllegalStateException("JBake's " + DEFAULTS + " is not on the class path");
            }
            all.addConfiguration(properties(own));
            all.addConfiguration(properties(new InputStreamReader(defaults, StandardCharsets.UTF_8)));
            return new DefaultJBakeConfiguration(
                    settings.root().toAbsolutePath().toFile(), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ConfigurationException e) {
            throw new IllegalStateException("JBake does not take its configuration", e);
        }
    }

    private static PropertiesConfiguration properties(Reader in) throws ConfigurationException, IOException {
        PropertiesConfiguration properties = new PropertiesConfiguration();
        properties.setIncludesAllowed(false);
        properties.setListDelimiterHandler(new DefaultListDelimiterHandler(','));
        properties.setThrowExceptionOnMissing(true);
        properties.read(in);
        return properties;
    }
}
