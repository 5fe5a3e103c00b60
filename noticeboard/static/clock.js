/**
 * Chooses, by the device's clock, what a page shows: one edition of each block, and notices.
 * Screens run it in browsers of years ago, so it keeps to what `docs/browsers.md` lists for them.
 */

import { WIB_MS } from './constants.js'

const EVERY_MS = 30e3
const DAY_MS = 24 * 3600e3

/** The day in Western Indonesia at a moment, as an ISO date. */
export function dayInWIB(now) {
  return new Date(now + WIB_MS).toISOString().slice(0, 10)
}

/**
 * The moment a page lives in, in milliseconds: a preview's own day at the present time of day, and
 * never before the bundle was made. A clock with an empty battery begins at 1970, and that must
 * not hide figures.
 */
export function momentOf(root = document, now = Date.now()) {
  const { bundleDay, preview } = documentElementOf(root).dataset
  const day = Date.parse(`${bundleDay}T00:00Z`) - WIB_MS
  if (Number.isNaN(day)) return now
  return preview ? day + ((now - day) % DAY_MS + DAY_MS) % DAY_MS : Math.max(day, now)
}

const documentElementOf = (root) => root.documentElement || root.ownerDocument.documentElement

/** Whether an element's notice runs at a moment: from `data-first` until before `data-last`. */
export function isRunning({ dataset: { first, last } }, moment) {
  return Date.parse(first) <= moment && moment < Date.parse(last)
}

/** Hide or show an element, and touch nothing that is so already; return whether it was not. */
function setHidden($element, isHidden) {
  if ($element.hidden === isHidden) return false
  $element.hidden = isHidden
  return true
}

/**
 * Show the notices that run at a moment and hide the others, with the heading of a list of none
 * (`data-notices`); return whether anything changed.
 */
export function chooseNotices(root, moment) {
  let changed = false
  for (const $notice of root.querySelectorAll('[data-first][data-last]')) {
    if (setHidden($notice, !isRunning($notice, moment))) changed = true
  }
  for (const $list of root.querySelectorAll('[data-notices]')) {
    setHidden($list, !$list.querySelector('[data-first]:not([hidden])'))
  }
  return changed
}

/** Have the sentence of a state (`<template data-state>`) in the page only while it is so. */
export function tellState(root, state, isSo) {
  const $template = root.querySelector(`template[data-state="${state}"]`)
  const $told = root.querySelector(`[data-told="${state}"]`)
  if (!isSo && $told) $told.remove()
  if (isSo && $template && !$told) $template.after($template.content.cloneNode(true))
}

/** Hours and minutes in Western Indonesia, as "HH:MM". */
export function timeInWIB(now) {
  return new Date(now + WIB_MS).toISOString().slice(11, 16)
}

const later = (one, other) => (one > other ? one : other)
const earlier = (one, other) => (one < other ? one : other)

/**
 * Show exactly one alternative of every block, and withdraw figures past the bundle's end.
 * `<html>` carries `data-bundle-day`, `data-bundle-end` and, for a preview, `data-preview`; what
 * has `data-due` tells staff, from that day on, what its `data-overdue` says of a missed build.
 * `carry($old, $new)` is called for each alternative that gives way, while both can be seen.
 * Returns the day chosen, whether the bundle is past its end, and whether anything changed.
 */
export function chooseEdition(root = document, now = Date.now(), carry = () => {}) {
  const html = documentElementOf(root)
  const { bundleDay: first = '', bundleEnd: last = '9999-12-31', preview } = html.dataset
  const today = dayInWIB(momentOf(root, now))
  const day = earlier(last, later(first, today))
  const expired = today > last
  const before = `${html.dataset.editionDay}${html.dataset.expired}`
  showAlternatives(root, day, carry)
  if (html.dataset.editionDay !== day) html.dataset.editionDay = day
  html.toggleAttribute('data-clock-early', !preview && dayInWIB(now) < first)
  if (!expired) delete html.dataset.expired
  else if (!html.dataset.expired) html.dataset.expired = 'true'
  tellState(root, 'too-old', expired)
  for (const $due of root.querySelectorAll('[data-due]')) tellOverdue($due, today)
  withdraw(root, expired)
  return { day, expired, changed: before !== `${day}${html.dataset.expired}` }
}

/** Until it is true the sentence lies in an attribute, where nobody reads or finds it. */
function tellOverdue($due, today) {
  const { due, overdue } = $due.dataset
  const told = today < due ? '' : overdue
  if ($due.textContent !== told) $due.textContent = told
}

function showAlternatives(root, day, carry) {
  for (const $blocks of alternativesIn(root)) {
    const $new = $blocks.find(({ dataset: { from, until } }) => from <= day && day <= until)
    const $old = $blocks.find(($block) => $block !== $new && !$block.hidden)
    if ($new && setHidden($new, false) && $old) carry($old, $new)
    for (const $block of $blocks) if ($block !== $new) setHidden($block, true)
  }
}

/** The alternatives of each block: they are siblings, and the first begins earliest. */
export function alternativesIn(root) {
  const groups = []
  let $before = null
  for (const $block of root.querySelectorAll('.edition[data-from]')) {
    const isSame = $before && $block.previousElementSibling === $before &&
      $before.dataset.until < $block.dataset.from
    if (isSame) groups[groups.length - 1].push($block)
    else groups.push([$block])
    $before = $block
  }
  return groups
}

/**
 * Choose editions and notices now, twice a minute, and whenever the page comes back; `onChange`
 * is told the choice when either changed, `carry` as in chooseEdition. Returns a function that
 * stops.
 */
export function keepEdition(root = document, onChange = () => {}, carry = undefined) {
  const choose = () => {
    const now = Date.now()
    const hasOtherNotices = chooseNotices(root, momentOf(root, now))
    const choice = chooseEdition(root, now, carry)
    if (choice.changed || hasOtherNotices) onChange(choice)
  }
  const timer = setInterval(choose, EVERY_MS)
  addEventListener('pageshow', choose)
  document.addEventListener('visibilitychange', choose)
  choose()
  return () => {
    clearInterval(timer)
    removeEventListener('pageshow', choose)
    document.removeEventListener('visibilitychange', choose)
  }
}

/**
 * Put a safe sentence in the place of every figure. Its words are in a
 * `<template data-safe lang>` of the figure's language, or in the page's only one.
 */
function withdraw(root, expired) {
  if (!expired) return restore(root)
  for (const $figure of root.querySelectorAll('data[data-fact]')) {
    const $said = $figure.closest('[data-utterance]') || $figure
    if ($said.dataset.withdrawn !== undefined) continue
    // What something else has hidden stays so when the figures come back.
    $said.dataset.withdrawn = $said.hidden ? 'hidden' : ''
    if (!setHidden($said, true)) continue
    // One safe sentence is enough for two figures side by side.
    const $before = $said.previousElementSibling
    if (!$before || !$before.matches('[data-safe-shown]')) insertSafe($said)
  }
}

function restore(root) {
  for (const $safe of root.querySelectorAll('[data-safe-shown]')) $safe.remove()
  for (const $said of root.querySelectorAll('[data-withdrawn]')) {
    setHidden($said, $said.dataset.withdrawn === 'hidden')
    delete $said.dataset.withdrawn
  }
}

function insertSafe($withdrawn) {
  const { lang } = $withdrawn.closest('[lang]') || document.documentElement
  const $template = document.querySelector(`template[data-safe][lang="${lang}"]`) ||
    document.querySelector('template[data-safe]')
  const $first = $template && $template.content.firstElementChild
  if (!$first) return
  const $safe = $first.cloneNode(true)
  $safe.dataset.safeShown = ''
  $withdrawn.after($safe)
}
