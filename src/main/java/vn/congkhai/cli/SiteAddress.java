package vn.congkhai.cli;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;

/** The address of a site's home page, as people type it or copy it from a browser. */
final class SiteAddress {

    private static final Pattern WEB = Pattern.compile("(?i)https?:.*");

    private static final Pattern PARTS =
            Pattern.compile("(?<scheme>\\w+)://(?<user>[^/?#@]*@)?(?<host>\\[[^/?#]*\\]|[^:/?#]*)"
                    + "(?<port>:[0-9]*)?(?<path>/[^?#]*)?(?<rest>[?#].*)?");

    /** What every site has in its first folder, and what people copy in place of the folder. */
    private static final Pattern FIRST_FILE = Pattern.compile("/(manifest\\.json|index\\.html)$");

    private static final int LAST_PORT = 65535;

    private SiteAddress() {}

    /** The address that was typed, with blanks that came with it from elsewhere; nothing where a path was typed. */
    static Optional<URI> of(String typed, CommandSpec command) {
        String address = typed.strip();
        if (!WEB.matcher(address).matches()) {
            return Optional.empty();
        }
        Matcher parts = PARTS.matcher(address);
        if (!parts.matches()) {
            throw new Misuse(command, "address", address);
        }
        try {
            URI home = new URI(parts.group("scheme").toLowerCase(Locale.ROOT) + "://" + group(parts, "user")
                    + host(parts.group("host")) + group(parts, "port")
                    + FIRST_FILE.matcher(group(parts, "path")).replaceFirst("/"));
            if (home.getHost() == null || home.getPort() > LAST_PORT) {
                throw new Misuse(command, "address", address);
            }
            return Optional.of(home);
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new Misuse(command, "address", address);
        }
    }

    /** A name as servers are asked for it: that of côngkhai.vn is written in ASCII on the way (RFC 5891). */
    private static String host(String typed) {
        return typed.startsWith("[") ? typed : IDN.toASCII(typed).toLowerCase(Locale.ROOT);
    }

    private static String group(Matcher parts, String name) {
        String found = parts.group(name);
        return found == null ? "" : found;
    }
}
