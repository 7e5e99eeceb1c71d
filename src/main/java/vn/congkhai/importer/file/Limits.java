package vn.congkhai.importer.file;

import java.time.Duration;

/** How much of a file is read before it is refused. No honest paper comes near. */
public final class Limits {

    /** A file's size, in bytes. */
    public static final long FILE = 64L * 1024 * 1024;

    /** Pages of a PDF. */
    public static final int PAGES = 500;

    /** Characters of text. A notice's file holds 5 MiB, and a letter takes up to three bytes. */
    public static final int CHARACTERS = 1_500_000;

    /** Cells of a Word file's tables: more than that is an appendix to attach, and nothing to read on a page. */
    public static final int CELLS = 40_000;

    /** Parts of a Word file. */
    public static final int ZIP_ENTRIES = 2_000;

    /** A Word file's XML when unpacked, in bytes. */
    public static final long UNPACKED = 48L * 1024 * 1024;

    /** What a PDF may keep on disk while it is read, in bytes. */
    public static final long PDF_STORAGE = 256L * 1024 * 1024;

    /** A PDF's stream when unpacked, in bytes: a page scanned in colour at 400 dpi is half of it. */
    public static final long PDF_STREAM = 96L * 1024 * 1024;

    /** The time a file takes at most. */
    public static final Duration TIME = Duration.ofSeconds(60);

    /** The time a page takes to be recognised. */
    public static final Duration TIME_OF_RECOGNISED_PAGE = Duration.ofSeconds(60);

    private Limits() {}
}
