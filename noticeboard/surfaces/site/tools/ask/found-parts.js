/** Sets the parts of pages that were found: their names as links, and a snippet of each. */

import { addressed, figureOf } from './replies.js'

/** The section with the list of parts; `form(name)` gives a copy of one of the tool's forms. */
export function partsFound(parts, form) {
  const $found = form('parts')
  $found.querySelector('ol').append(...parts.map((part) => partFound(part, form('part'))))
  return $found
}

function partFound(part, $part) {
  const { address, anchor, title, heading, snippet, isCutBefore, isCutAfter } = part
  const $link = $part.querySelector('a')
  $link.href = addressed(address + (anchor && `#${anchor}`))
  $link.append(title, ...(heading.length ? [': ', ...wordsOf(heading)] : []))
  $part.querySelector('.hit__text').append(
    ...(isCutBefore ? ['… '] : []),
    ...wordsOf(snippet),
    ...(isCutAfter ? [' …'] : []),
    ...notesMissing([...heading, ...snippet]),
  )
  return $part
}

/** What must stand beside figures (truth rule 3) and was cut away with the rest of their page. */
function notesMissing(words) {
  const said = words.map(({ before, shown, after = '' }) => before + shown + after).join('')
  const notes = new Set(words.map(({ figure }) => figure?.note).filter(Boolean))
  return [...notes].filter((note) => !said.includes(note)).map((note) => ` (${note})`)
}

/** The words of a heading or a snippet, those that were looked for marked. */
function wordsOf(words) {
  return words.flatMap(({ before, shown, after = '', figure, isFound }) => {
    const { value, fact, role } = figure ?? {}
    const said = figure ? figureOf([shown, value, fact, role]) : shown
    if (!isFound) return [before, said, after]
    const $mark = document.createElement('mark')
    $mark.append(said)
    return [before, $mark, after]
  })
}
