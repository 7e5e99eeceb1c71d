// Sends whoever follows an old link to a point of a paper on to that point: the refresh that the page asks for forgets it.
(() => {
  "use strict";
  if (!location.hash) return;
  const link = document.querySelector("main a");
  link.hash = location.hash;
  location.replace(link.href);
})();
