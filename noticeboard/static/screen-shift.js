/** Moves what is shown a little from slide to slide, so that no picture burns into a display. */

const MOST = 0.02
/** Where in its room a slide stands, one slide after the other. */
const PLACES = [0, 0.5, 1, 0.25, 0.75]

/**
 * How many whole pixels lower a slide stands as the `count`th that is shown: at most a fiftieth of
 * the screen's height, and only as far as its lowest text stays inside the safe area. It never
 * moves sideways, since the header fills its line.
 */
export function shiftOf($slide, count) {
  const $stage = $slide.closest('.stage')
  const scale = $stage.getBoundingClientRect().height / $stage.dataset.height
  const bottoms = [...$slide.querySelectorAll('.line, .figure, .language, .pilot__mark, .code')]
    .map(($part) => $part.getBoundingClientRect().bottom)
  const room = ($slide.getBoundingClientRect().bottom - Math.max(...bottoms)) / scale
  const most = Math.min(MOST * $stage.dataset.height, room)
  return most > 0 ? Math.floor(most * PLACES[count % PLACES.length]) : 0
}
