/**
 * Makes a form live: its verdict while somebody types, and facts inserted from a list.
 * A list of records is shortened to those that hold what is typed.
 * Without it every button works all the same, by loading the page again.
 */

import { beginPreview } from './preview.js'

const QUIET_MS = 250

const $form = document.querySelector('[data-verdict]')
if ($form) {
  begin($form)
}

const $filter = document.querySelector('[data-filter]')
if ($filter) {
  beginFilter($filter, document.querySelectorAll('[data-rows] > li'))
}

function begin($form) {
  const $status = $form.querySelector('[data-status]')
  let timer = 0
  let asked = 0
  const ask = async () => {
    const number = ++asked
    const body = new URLSearchParams(new FormData($form))
    const answer = await fetch($form.dataset.verdict, { method: 'POST', body })
    if (answer.ok && number === asked) {
      show($form, $status, await answer.json())
    }
  }
  $form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(ask, QUIET_MS)
  })
  $form.addEventListener('change', ({ target }) => {
    // The fields of this way are not on the page yet: the server adds them.
    if (target.matches('[data-asks]')) {
      $form.querySelector('[name="_do"][value="check"]').click()
    }
  })
  beginQuotes($form)
  beginPreview($form)
}

function show($form, $status, verdict) {
  for (const $notes of $form.querySelectorAll('[data-note]')) {
    const name = $notes.dataset.note
    const notes = verdict.notes[name] ?? []
    $notes.replaceChildren(...notes.map(noteOf))
    const $field = document.getElementById(name)
    if ($field) {
      notes.length
        ? $field.setAttribute('aria-invalid', 'true')
        : $field.removeAttribute('aria-invalid')
    }
  }
  for (const $guide of $form.querySelectorAll('[data-guide]')) {
    $guide.textContent = (verdict.guides[$guide.dataset.guide] ?? []).join(' ')
  }
  for (const $reads of $form.querySelectorAll('[data-reads]')) {
    $reads.replaceChildren(...(verdict.reads[$reads.dataset.reads] ?? []).map(partOf))
  }
  const text = [verdict.summary, ...verdict.elsewhere].join('. ')
  if ($status.textContent !== text) {
    $status.textContent = text
  }
  $form.dataset.judged = String(Number($form.dataset.judged ?? 0) + 1)
  $form.dispatchEvent(new CustomEvent('judged'))
}

function noteOf({ text, severity, mend, field }) {
  const $note = document.createElement('p')
  $note.className = `note note--${severity}`
  $note.textContent = text
  if (mend !== null) {
    const $button = document.createElement('button')
    $button.className = 'button button--quiet'
    $button.name = '_do'
    $button.value = `mend:${field}=${mend}`
    $button.textContent = mend
    $note.append(' ', $button)
  }
  return $note
}

function partOf([isFact, text]) {
  if (!isFact) {
    return document.createTextNode(text)
  }
  const $chip = document.createElement('mark')
  $chip.className = 'chip'
  $chip.textContent = text
  return $chip
}

function beginQuotes($form) {
  const $dialog = document.querySelector('[data-quotes-dialog]')
  const $template = document.querySelector('[data-quote-button]')
  if (!$dialog || !$template) {
    return
  }
  let $into = null
  for (const $area of $form.querySelectorAll('[data-quotes] textarea')) {
    const $button = $template.content.firstElementChild.cloneNode(true)
    $button.setAttribute('aria-label', `${$button.textContent}: ${$area.labels[0].textContent}`)
    $button.addEventListener('click', () => {
      $into = $area
      $dialog.showModal()
    })
    $area.after($button)
  }
  const $search = $dialog.querySelector('input')
  $search.addEventListener('input', () => showOnly($dialog.querySelectorAll('li'), $search.value))
  $dialog.addEventListener('click', ({ target }) => {
    const $choice = target.closest('[data-quote]')
    if ($choice && $into) {
      $into.setRangeText($choice.dataset.quote, $into.selectionStart, $into.selectionEnd, 'end')
      $into.dispatchEvent(new Event('input', { bubbles: true }))
    }
    if ($choice || target.closest('[data-close]')) {
      $dialog.close()
      $into?.focus()
    }
  })
}

function beginFilter($filter, $rows) {
  const $typed = $filter.querySelector('input')
  const $status = $filter.querySelector('[data-found]')
  const shorten = () => {
    const count = showOnly($rows, $typed.value)
    $status.textContent = $typed.value.trim() ? `${$status.dataset.found} ${count}` : ''
  }
  $typed.addEventListener('input', shorten)
  $filter.hidden = false
  // The browser may have kept what was typed before the page was loaded again.
  shorten()
}

/** Show the items that hold every word, hide the others, and return how many are shown. */
function showOnly($items, typed) {
  const words = typed.toLowerCase().split(/\s+/)
  let count = 0
  for (const $item of $items) {
    // The buttons for the order name their record and their way: no words of the record.
    const $said = [...$item.children].filter(($part) => !$part.matches('.order'))
    const text = $said.map(($part) => $part.textContent).join(' ').toLowerCase()
    $item.hidden = !words.every((word) => text.includes(word))
    count += $item.hidden ? 0 : 1
  }
  return count
}
