/**
 * The search index, made for browsers that fetch files and parts of files from a plain file server, and the browser's
 * side of it.
 *
 * <p>Two steps, kept apart so that a later build can redo one without the other. {@code NoticeAnalyzer} turns a notice and
 * its text into terms and pieces of text; nothing else decides what they are. {@code TermStore} and {@code ShardEncoder}
 * merge the terms of all notices into shards: what a shard holds depends only on the terms that hash to it, and its bytes
 * only on what it holds, so that a shard whose terms did not change comes out with the same name and bytes.
 */
@NullMarked
package vn.congkhai.search;

import org.jspecify.annotations.NullMarked;
