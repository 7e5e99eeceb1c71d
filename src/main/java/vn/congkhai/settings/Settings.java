package vn.congkhai.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything a portal's owner can set, checked.
 *
 * @param file what they were read from; JBake's own configuration is made from the same file
 * @param zone the zone in which dates and times of the content are meant
 */
public record Settings(File file, Folders folders, Site site, ZoneId zone, Reuse reuse) {

    public Settings {
        Objects.requireNonNull(file);
        Objects.requireNonNull(folders);
        Objects.requireNonNull(site);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(reuse);
    }

    /**
     * The settings file.
     *
     * @param text that was read; somebody may have saved another since
     */
    public record File(Path path, String text) {
        public File {
            Objects.requireNonNull(path);
            Objects.requireNonNull(text);
        }
    }

    /** The project's folder, in which the settings file stands. */
    public Path root() {
        return folders.root();
    }

    /** Where the parts of a project stand. Names are relative to {@code root}. */
    public record Folders(Path root, String content, String templates, String assets) {

        public Path contentPath() {
            return root.resolve(content);
        }

        public Path templatesPath() {
            return root.resolve(templates);
        }

        public Path assetsPath() {
            return root.resolve(assets);
        }
    }

    /**
     * How readers may keep and use what the portal publishes.
     *
     * @param licence the address of the open data's licence
     * @param offline whether browsers keep what was read, for reading without a network
     */
    public record Reuse(URI licence, boolean offline) {

        /** The licence of data whose owner names no other: free for any use with the source named. */
        public static final URI ATTRIBUTION = URI.create("https://creativecommons.org/licenses/by/4.0/");

        public Reuse {
            Objects.requireNonNull(licence);
        }
    }

    /**
     * What the portal says of itself.
     *
     * @param title the portal's name, in the header of every page
     * @param description one sentence for search engines and the home page
     * @param owner the body that answers for the portal, in the footer
     * @param home the public address of the home page, with the base path and a closing slash
     * @param contact where readers report errors: an e-mail address or an {@code https} address
     */
    public record Site(String title, String description, String owner, URI home, Optional<String> contact) {

        public Site {
            if (!home.getPath().endsWith("/")) {
                throw new IllegalArgumentException("home must end with a slash: " + home);
            }
        }

        /** The path under which the portal stands on its host: {@code /} or {@code /thong-bao/}. */
        public String basePath() {
            return home.getPath();
        }
    }
}
