package vn.congkhai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.congkhai.output.SiteFolderException;
import vn.congkhai.preview.Ports;
import vn.congkhai.preview.Preview;
import vn.congkhai.preview.PreviewRequest;

/** {@code serve}: shows the site with its drafts on this machine, and follows what is saved. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    private final Console console;
    private final Run run;
    private final Words words;

    @Mixin
    Congkhai.PlaceOptions project = new Congkhai.PlaceOptions();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8820")
    int port;

    @Option(names = "--open")
    boolean open;

    @Spec
    @Nullable
    CommandSpec spec;

    ServeCommand(Console console) {
        this.console = console;
        this.run = new Run(console);
        this.words = Words.in(console.language());
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        if (port < 0 || port > 65535) {
            throw new Misuse(command, "port", port);
        }
        PreviewRequest request = new PreviewRequest(
                project.source,
                project.source.resolve("target").resolve("preview"),
                project.clock(command),
                port,
                console.language());
        try (Preview preview = Preview.start(request, listener())) {
            console.out().println(words.say("serving", preview.address()));
            if (open) {
                show(preview.address());
            }
            if (!preview.await()) {
                console.err().println(words.say("serving-replaced"));
                return ExitCode.FAILURE;
            }
        } catch (BindException e) {
            refused(reason(e)).forEach(console.err()::println);
            return ExitCode.FAILURE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.FINE;
    }

    /** Why a port cannot be had: another has it, or the system keeps it for itself. */
    static String reason(BindException e) {
        return String.valueOf(e.getMessage()).contains("Permission denied") ? "port-denied" : "port-taken";
    }

    /** Who has the port is told where that is known, and what to type instead. */
    private List<String> refused(String reason) {
        if (!reason.equals("port-taken")) {
            return List.of(words.say(reason, port));
        }
        String key = Ports.hasPreview(port) ? "port-taken.preview" : "port-taken";
        return List.of(words.say(key, port), "    " + words.say(key + ".mend", Ports.freeAfter(port)));
    }

    private Preview.Listener listener() {
        return new Preview.Listener() {
            @Override
            public void built(Preview.Built build) {
                Telling briefly = Telling.briefly(ReportFormat.TEXT, "check");
                run.tell(build.report(), build.request(), briefly, build.seconds());
            }

            @Override
            public String failed(Exception failure) {
                List<String> said = said(failure, words);
                said.forEach(console.err()::println);
                return said.stream().map(String::strip).collect(Collectors.joining(" "));
            }
        };
    }

    /** What is said of a build that could not be done while the preview goes on. */
    static List<String> said(Exception failure, Words words) {
        List<String> said = Failure.sentences(failure, words);
        return mend(failure)
                .map(key -> List.of(said.get(0), "    " + words.say(key)))
                .orElse(said);
    }

    /** Of what a preview does otherwise than a build: it writes to a folder of its own, and goes on by itself. */
    private static Optional<String> mend(Exception failure) {
        if (isBusy(failure)) {
            return Optional.of("serving-busy");
        }
        Throwable cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        return Failure.isFull(cause) ? Optional.of("serving-full") : Optional.empty();
    }

    /** A build of the same folder that runs elsewhere: what to do about it is done. */
    private static boolean isBusy(Exception failure) {
        return failure instanceof SiteFolderException folder && folder.reason() == SiteFolderException.Reason.BUSY;
    }

    /** Asks the desktop for its browser; where there is none, the address was said anyway. */
    private static void show(URI address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        List<String> browser = system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address.toString())
                : List.of(system.startsWith("mac") ? "open" : "xdg-open", address.toString());
        try {
            new ProcessBuilder(browser)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // no browser to ask
            return;
        }
    }
}
