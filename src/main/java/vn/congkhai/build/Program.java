package vn.congkhai.build;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import vn.congkhai.output.Print;

/** The program itself, which does not change while it runs. */
public final class Program {

    private static final Print PRINT = make();

    private Program() {}

    /** Of our own classes by their content, of libraries by their names, in which their versions stand, and of Java's version. */
    public static Print print() {
        return PRINT;
    }

    private static Print make() {
        Print.Builder print = new Print.Builder().add(Runtime.version().toString());
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
            print.add(entry.substring(entry.lastIndexOf(File.separatorChar) + 1));
        }
        CodeSource source = Program.class.getProtectionDomain().getCodeSource();
        try {
            Path own = Path.of(source.getLocation().toURI());
            if (Files.isDirectory(own)) {
                Basis.addTree(own, print);
            } else {
                print.add(Files.readAllBytes(own));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return print.print();
    }
}
