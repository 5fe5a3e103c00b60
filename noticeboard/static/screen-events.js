/** Tells whoever listens on the document what a screen shows and what troubles it. */

/** Announce the slide that is seen from now on. */
export function tellSlide($document, $slide) {
  const { slide: id } = $slide.dataset
  announce($document, 'noticeboard:slide', { id, language: $slide.lang })
}

/** Announce all that is wrong now, each with the name and the values of its sentence. */
export function tellTroubles($document, troubles) {
  const named = troubles.map(([name, values]) => ({ name, values }))
  announce($document, 'noticeboard:trouble', { troubles: named })
}

function announce($document, name, detail) {
  const screen = $document.querySelector('.stage').dataset.id
  const bundle = $document.querySelector('[data-bundle-id]').textContent
  $document.dispatchEvent(new CustomEvent(name, { detail: { screen, ...detail, bundle } }))
}
