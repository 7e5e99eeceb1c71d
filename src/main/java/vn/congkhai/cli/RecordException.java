package vn.congkhai.cli;

import java.io.IOException;

/** The record of what is published was named with {@code --against} and could not be had; its message is where. */
final class RecordException extends IOException {

    private static final long serialVersionUID = 1L;

    RecordException(String at, IOException cause) {
        super(at, cause);
    }
}
