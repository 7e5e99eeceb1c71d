// Puts in blanks that were left out: giảiphóng mặtbằng, and the apostrophes of names: Hmông, Cư Mgar.

const MOST_PARTS = 4, MOST_WAYS = 12;
/** What stands before an apostrophe, and a name behind it: H'Mông, R'Lấp; of Vietnamese syllables none begins so. */
const NAMED = /^(?!ch|gh|kh|n[gh]|ph|t[hr])[bdhklmnprt][bcdghklmnpqrstvx][a-z]*[aeiouy]/;

/** Words of the portal one behind the other that make up these letters, the fewest first. */
function ways(letters, words) {
  const found = [];
  const go = (rest, before) => {
    if (before.length && words.has(rest)) found.push([...before, rest]);
    for (let n = 1; before.length + 1 < MOST_PARTS && n < rest.length; n++) {
      const word = rest.slice(0, n);
      if ((n > 1 || word === "y") && words.has(word)) go(rest.slice(n), [...before, word]);
    }
  };
  go(letters, []);
  // most names stand in one notice, and are no words of the portal
  if (NAMED.test(letters)) found.push([letters[0], letters.slice(1)]);
  return found.filter((way) => way[way.length - 1][1]).sort((a, b) => a.length - b.length).slice(0, MOST_WAYS);
}

/** The way of which each two words stand together somewhere, those that do most often; nothing when none does. */
async function best(reader, letters, words) {
  const tried = await Promise.all(ways(letters, words).map(async (way) => {
    const pairs = await Promise.all(way.slice(1).map((word, i) => reader.postings(way[i] + " " + word)));
    return { way, least: Math.min(...pairs.map((p) => p?.count || 0)) };
  }));
  const standing = tried.filter(({ least }) => least);
  return standing.sort((a, b) => a.way.length - b.way.length || b.least - a.least)[0]?.way;
}

/** The text with blanks within those of its words that are several of the portal's; "" where none is. */
export async function parted(reader, words, runs, text) {
  let out = "", at = 0;
  for (const { word, start } of runs) {
    const way = await best(reader, word, words);
    let from = start;
    for (const one of way || []) {
      const joint = from - start === 1 && way[0] !== "y" ? "'" : " ";
      out += text.slice(at, from) + (from > start ? joint : "");
      at = from;
      from += one.length;
    }
  }
  return out && out + text.slice(at);
}
