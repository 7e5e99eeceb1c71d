package vn.congkhai.importer.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import vn.congkhai.importer.file.Limits;
import vn.congkhai.importer.file.UnreadableException;
import vn.congkhai.problem.Fault;

/** Character recognition by the program {@code tesseract} with its Vietnamese data, where these are installed. */
public final class Tesseract implements Recognizer {

    private static final String PROGRAM = "tesseract";
    private static final String LANGUAGE = "vie";

    private Tesseract() {}

    /** The program, when it is installed and knows Vietnamese. */
    public static Optional<Recognizer> installed() {
        try {
            Process process = new ProcessBuilder(PROGRAM, "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            boolean knows = lines.stream().anyMatch(l -> l.strip().equals(LANGUAGE));
            return process.waitFor(10, TimeUnit.SECONDS) && knows ? Optional.of(new Tesseract()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public String read(BufferedImage page) throws IOException, UnreadableException {
        Path folder = Files.createTempDirectory("congkhai-ocr");
        Path picture = folder.resolve("page.png");
        Path text = folder.resolve("page.txt");
        try {
            ImageIO.write(page, "png", picture.toFile());
            Process process = new ProcessBuilder(
                            PROGRAM,
                            picture.toString(),
                            folder.resolve("page").toString(),
                            "-l",
                            LANGUAGE,
                            // the gap between two columns is what tells them apart
                            "-c",
                            "preserve_interword_spaces=1")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            boolean ended;
            try {
                ended = process.waitFor(Limits.TIME_OF_RECOGNISED_PAGE.toSeconds(), TimeUnit.SECONDS);
            } finally {
                // too slow, or no longer waited for
                process.destroyForcibly();
            }
            if (!ended) {
                String seconds = Long.toString(Limits.TIME_OF_RECOGNISED_PAGE.toSeconds());
                throw new UnreadableException(Fault.IMPORT_TOO_SLOW, seconds);
            }
            if (process.exitValue() != 0 || !Files.exists(text)) {
                throw new IOException("tesseract ended with " + process.exitValue());
            }
            return Files.readString(text, StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(picture);
            Files.deleteIfExists(text);
            Files.deleteIfExists(folder);
        }
    }
}
