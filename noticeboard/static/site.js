// Everything a page does by itself: show the facts of the day, and notices while they last.
import { keepEdition } from "./clock.js";
import { showNotices } from "./notices.js";

function start(name, begin) {
  try {
    begin();
  } catch (error) {
    // One fault never takes the page down: the text is all there without us.
    console.error(`${name}:`, error);
  }
}

start("clock", () => keepEdition(document));
start("notices", () => showNotices(document, () => Date.now()));
