// Tools are in the HTML as templates, so that nothing shows without script; each script is
// fetched when its tool is first used, or at once where the tool has something to say by itself:
// always, or (`answers`) when the address holds some.

/** Put every `<template data-tool>` into the page. */
export function placeTools($root) {
  // Browsers before 2022 do not read all that tools are written in; half a tool is worse than none.
  if (!('hasOwn' in Object)) return
  for (const $template of $root.querySelectorAll('template[data-tool]')) {
    const $tool = $template.content.firstElementChild.cloneNode(true)
    $template.after($tool)
    takePlace($template)
    whenUsed($template, $tool)
  }
}

/** Hide what can be read instead of a tool (`data-instead`), but not the part it is in. */
function takePlace($template) {
  const { instead } = $template.dataset
  if (!instead) return
  for (const $one of document.querySelectorAll(instead)) {
    if (!$one.querySelector('[data-instead]')) $one.hidden = true
  }
}

function whenUsed($template, $tool) {
  const { tool, at } = $template.dataset
  const start = async (event) => {
    $tool.removeEventListener('click', start)
    $tool.removeEventListener('input', start)
    const { begin } = await import(`./tools/${tool}.js`)
    begin($tool, $template.dataset, event)
  }
  if (at === 'once') start()
  else if (at === 'answers' && location.search) {
    // What the answers change is not shown before they do: nothing jumps.
    $tool.dataset.waiting = ''
    start().finally(() => delete $tool.dataset.waiting)
  } else {
    $tool.addEventListener('click', start)
    $tool.addEventListener('input', start)
  }
}
