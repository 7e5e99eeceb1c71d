/**
 * Which notices have a term, in shards by the term's hash: made of the terms of all notices, or revised where a few notices
 * say something else. What a shard holds depends only on the terms that hash to it, and its bytes only on what it holds, so
 * that a shard whose terms did not change comes out with the same name and bytes. {@code postings.js} reads them.
 */
@NullMarked
package vn.congkhai.search.shard;

import org.jspecify.annotations.NullMarked;
