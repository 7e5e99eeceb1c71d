/**
 * Makes draft notices of office papers; {@link vn.congkhai.importer.Importer} is the door. A file ({@code file}) is read by its kind
 * ({@code docx}, {@code pdf}, {@code html}, {@code text}, {@code ocr}) into blocks ({@code block}), and these are taken apart
 * ({@code paper}).
 */
@NullMarked
package vn.congkhai.importer;

import org.jspecify.annotations.NullMarked;
