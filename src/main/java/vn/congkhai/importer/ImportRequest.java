package vn.congkhai.importer;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be imported.
 *
 * @param files the papers
 * @param content the content folder
 * @param contentName how reports name that folder: {@code content}
 * @param district the id of the district, if the caller knows it better than the papers
 * @param type the slug of the type, likewise
 * @param ocr whether scans are to be read by character recognition
 */
public record ImportRequest(
        List<Path> files,
        Path content,
        String contentName,
        Optional<String> district,
        Optional<String> type,
        boolean ocr) {

    public ImportRequest {
        files = List.copyOf(files);
        Objects.requireNonNull(content);
        Objects.requireNonNull(contentName);
        Objects.requireNonNull(district);
        Objects.requireNonNull(type);
    }
}
