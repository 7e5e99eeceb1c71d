package vn.congkhai.manifest;

import vn.congkhai.output.OutputFile;
import vn.congkhai.output.Publication;

/** A record that a test made up, as it would stand in a site. */
final class Written {

    private Written() {}

    static OutputFile file(Manifest manifest) {
        return Manifest.file(
                manifest.origin(),
                manifest.notices().values(),
                manifest.files().entrySet().stream()
                        .map(file -> new Publication.Entry.At(file.getKey(), file.getValue()))
                        .toList());
    }
}
