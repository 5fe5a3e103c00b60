// Notices stand in the HTML hidden; each is shown between its two moments.
const EVERY = 30_000;

/** Show each [data-first][data-last] element while `now()` lies between its moments. */
export function showNotices($root, now) {
  const refresh = () => {
    for (const $notice of $root.querySelectorAll("[data-first][data-last]")) {
      const moment = now();
      $notice.hidden = !(Date.parse($notice.dataset.first) <= moment && moment < Date.parse($notice.dataset.last));
    }
  };
  refresh();
  setInterval(refresh, EVERY);
  document.addEventListener("visibilitychange", refresh);
}
