// What is done only while a reader types: words that are not finished, and suggestions.
import { parse } from "./query.js";
import { headShare } from "./ranking.js";
import { wordsOf } from "./spell.js";

/** Lets the last word stand for the words that begin with it. */
export async function complete(reader, query, last, words) {
  const known = await wordsOf(reader), clause = query.clauses[query.clauses.length - 1];
  const longer = [...known].filter(([word]) => word.startsWith(last.word)).sort((a, b) => b[1] - a[1]).slice(0, 6);
  await Promise.all(longer.map(async ([word]) => {
    words.set(word, await reader.postings(word));
    clause.others.push([{ word, surface: word, marked: false, kind: "syllable" }]);
  }));
}

/** Notices whose number or title the text may be the beginning of: [{text, url}]. */
export async function suggest(searcher, text, limit) {
  const documents = await searcher.reader.documents(), query = parse(text, { expand: false });
  if (!query.sequence.length || text.trim().length < 2) return [];
  const found = await searcher.evaluate(query, { typing: true });
  const scored = searcher.scored(query, found.terms), head = headShare(scored, found.scores.length);
  for (let doc = 0; doc < head.length; doc++) if (head[doc] < 0.999 && !found.terms.own[doc]) found.scores[doc] = 0;
  const { docs } = searcher.select(found, documents, { pageSize: limit });
  return Promise.all(docs.map(async (doc) => {
    const hit = await searcher.hit(doc, found, documents);
    return { text: hit.number ? hit.number + " – " + hit.title : hit.title, url: hit.url };
  }));
}
