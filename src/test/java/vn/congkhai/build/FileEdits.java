package vn.congkhai.build;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

/** What staff do to files that are no texts: those beside a notice, the templates and the assets. */
final class FileEdits {

    private final Path root;
    private final Random random;

    FileEdits(Path root, Random random) {
        this.root = root;
        this.random = random;
    }

    /** An attachment, or another of the same name, at times of the same size, or of a name in other letters. */
    void attach(String path, Map<String, String> head) throws IOException {
        String stem = path.substring(path.lastIndexOf('/') + 1);
        String name = random.nextInt(3) == 0 ? stem.toUpperCase(java.util.Locale.ROOT) + ".csv" : stem + ".csv";
        Path file = root.resolve("content").resolve(path).resolveSibling(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "xã,số hộ\nTân Trào," + (10 + random.nextInt(90)) + "\n");
        head.put("attachments", "[{file: " + name + "}]");
    }

    /** A picture beside a text, or another one, of another size, in its place. */
    String draw(String path) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1) + ".png";
        Path file = root.resolve("content").resolve(path).resolveSibling(name);
        Files.createDirectories(file.getParent());
        int side = 1 + random.nextInt(90);
        ImageIO.write(new BufferedImage(side, 7, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return name;
    }

    /** The files beside a notice go with it. */
    void move(String from, String to) throws IOException {
        for (String name : new String[] {name(from), name(from).toUpperCase(java.util.Locale.ROOT)}) {
            for (String ending : new String[] {".csv", ".png"}) {
                Path file = root.resolve("content").resolve(from).resolveSibling(name + ending);
                Path target = root.resolve("content").resolve(to).resolveSibling(name + ending);
                if (Files.exists(file) && !Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A template, one that every other imports, one that another begins to include, or a style sheet. */
    String design() throws IOException {
        String remark = random.nextInt(9) + "";
        switch (random.nextInt(5)) {
            case 0 -> append("templates/list.ftlh", "<!-- " + remark + " -->\n");
            case 1 -> append("templates/layout.ftlh", "<#assign seen" + remark + " = 1>\n");
            case 2 -> Files.writeString(root.resolve("templates/part.ftlh"), "<!-- part " + remark + " -->\n");
            case 3 -> {
                Files.writeString(root.resolve("templates/part.ftlh"), "<!-- part -->\n");
                append("templates/page.ftlh", "<#include \"part.ftlh\">\n");
            }
            default -> append("assets/css/congkhai.css", "/* " + remark + " */\n");
        }
        return "design";
    }

    private void append(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.writeString(path, Files.readString(path) + text);
    }
}
