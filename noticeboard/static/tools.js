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
  const { tool, at, of } = $template.dataset
  // What shows nothing before it is used is used by way of another part of the page (`of`).
  const $used = of ? document.querySelector(of) : $tool
  const uses = of ? ['focusin', 'click'] : ['click', 'input']
  const start = async (event) => {
    for (const use of uses) $used.removeEventListener(use, start)
    const release = holdBack($used)
    try {
      const { begin } = await import(`./tools/${tool}.js`)
      begin($tool, $template.dataset, event)
      release()?.requestSubmit()
    } catch (error) {
      release()?.submit()
      throw error
    }
  }
  if (at === 'once') start()
  else if (at === 'answers' && location.search) {
    // What the answers change is not shown before they do: nothing jumps.
    $tool.dataset.waiting = ''
    start().finally(() => delete $tool.dataset.waiting)
  } else {
    for (const use of uses) $used.addEventListener(use, start)
  }
}

/** Hold back a form that is sent before its script is there; calling the answer returns it. */
function holdBack($used) {
  let $sent = null
  const hold = (event) => {
    event.preventDefault()
    $sent = event.target
  }
  $used.addEventListener('submit', hold)
  return () => {
    $used.removeEventListener('submit', hold)
    return $sent
  }
}
