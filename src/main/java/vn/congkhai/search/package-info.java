/**
 * The search index, made for browsers that fetch files and parts of files from a plain file server, and the browser's
 * side of it.
 *
 * <p>{@code term} and {@code text} say what a notice says, each of it alone; {@code shard} and {@code document} merge that of
 * all notices, whole or where it changed; {@code bits} and {@code file} are how bytes and names come about. {@code SearchIndex}
 * is the door: it has each make its files, and keeps in the manifest by which names they go.
 */
@NullMarked
package vn.congkhai.search;

import org.jspecify.annotations.NullMarked;
