/** Word files in blocks, by way of mammoth. */
@NullMarked
package vn.congkhai.importer.docx;

import org.jspecify.annotations.NullMarked;
