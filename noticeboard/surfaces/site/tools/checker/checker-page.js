/** The page around a checker: of its own texts, what concerns a person is shown. */

import { applies, holds } from '../rules.js'

/** Show every part of the page, or only the checker's own. */
export function showParts(areShown) {
  for (const $part of document.querySelectorAll('.page .part')) {
    $part.hidden = !areShown && !$part.querySelector('.checker')
  }
}

/** Hide what does not apply, and the conditions that are settled; an open one stays in words. */
export function narrow(answers, table) {
  for (const $thing of document.querySelectorAll('main [data-condition]')) {
    const { condition, negated } = $thing.dataset
    const entry = { condition, negated: negated !== undefined }
    $thing.hidden = applies(entry, answers, table) === false
  }
  for (const $words of document.querySelectorAll('main [data-words]')) {
    $words.hidden = holds($words.dataset.words, answers, table) !== null
  }
}

/** How many documents the lists in force still show. */
export function countDocuments() {
  const $lists = [...document.querySelectorAll('.documents')].filter(isInForce)
  return $lists.flatMap(($list) => [...$list.children]).filter(($one) => !$one.hidden).length
}

const isInForce = ($element) => !$element.closest('.edition[hidden]')
