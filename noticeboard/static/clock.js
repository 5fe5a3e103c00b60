/**
 * Chooses, by the device's clock, what a page shows: one edition of each block, and notices.
 * Screens run it in browsers of years ago, so it keeps to what `docs/browsers.md` says of them.
 */

export const WIB_MS = 7 * 3600e3
const EVERY_MS = 30e3
const DAY_MS = 24 * 3600e3

/** The day in Western Indonesia at a moment, as an ISO date. */
export function dayInWIB(now) {
  return new Date(now + WIB_MS).toISOString().slice(0, 10)
}

/**
 * The moment a page lives in, in milliseconds: a preview's own day at the present time of day, and
 * never before the bundle was made. An empty battery says 1970, and that must not hide figures.
 */
export function momentOf(root = document, now = Date.now()) {
  const { bundleDay, preview } = documentElementOf(root).dataset
  const day = Date.parse(`${bundleDay}T00:00+07:00`)
  if (Number.isNaN(day)) return now
  return preview ? day + ((now - day) % DAY_MS + DAY_MS) % DAY_MS : Math.max(day, now)
}

const documentElementOf = (root) => root.documentElement || root.ownerDocument.documentElement

/** Whether an element's notice runs at a moment: from `data-first` until before `data-last`. */
export function isRunning({ dataset: { first, last } }, moment) {
  return Date.parse(first) <= moment && moment < Date.parse(last)
}

/** Show the notices that run at a moment and hide the others; tells whether anything changed. */
export function chooseNotices(root, moment) {
  let changed = false
  for (const $notice of root.querySelectorAll('[data-first][data-last]')) {
    const isOver = !isRunning($notice, moment)
    changed = changed || $notice.hidden !== isOver
    $notice.hidden = isOver
  }
  return changed
}

/** Hours and minutes in Western Indonesia, as "HH:MM". */
export function timeInWIB(now) {
  return new Date(now + WIB_MS).toISOString().slice(11, 16)
}

const later = (one, other) => (one > other ? one : other)
const earlier = (one, other) => (one < other ? one : other)

/**
 * Show exactly one alternative of every block, and withdraw figures past the bundle's end.
 * `<html>` carries `data-bundle-day`, `data-bundle-end` and, for a preview, `data-preview`.
 * Returns the day chosen, whether the bundle is past its end, and whether anything changed.
 */
export function chooseEdition(root = document, now = Date.now()) {
  const html = documentElementOf(root)
  const { bundleDay: first = '', bundleEnd: last = '9999-12-31', preview } = html.dataset
  const today = dayInWIB(momentOf(root, now))
  const day = earlier(last, later(first, today))
  const expired = today > last
  const before = `${html.dataset.editionDay}${html.dataset.expired}`
  for (const $block of root.querySelectorAll('.edition[data-from]')) {
    const { from, until } = $block.dataset
    $block.hidden = !(from <= day && day <= until)
  }
  html.dataset.editionDay = day
  html.toggleAttribute('data-clock-early', !preview && dayInWIB(now) < first)
  if (expired) html.dataset.expired = 'true'
  else delete html.dataset.expired
  withdraw(root, expired)
  return { day, expired, changed: before !== `${day}${html.dataset.expired}` }
}

/**
 * Choose editions and notices now, twice a minute, and whenever the page comes back; `onChange`
 * is told the choice when either changed. Returns a function that stops.
 */
export function keepEdition(root = document, onChange = () => {}, clock = () => Date.now()) {
  const choose = () => {
    const now = clock()
    const hasOtherNotices = chooseNotices(root, momentOf(root, now))
    const choice = chooseEdition(root, now)
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
 * Put a safe sentence in the place of every figure. Its words stand in a
 * `<template data-safe lang>` of the figure's language, or in the page's only one.
 */
function withdraw(root, expired) {
  for (const $safe of root.querySelectorAll('[data-safe-shown]')) $safe.remove()
  for (const $said of root.querySelectorAll('[data-withdrawn]')) {
    $said.hidden = false
    delete $said.dataset.withdrawn
  }
  if (!expired) return
  for (const $figure of root.querySelectorAll('data[data-fact]')) {
    const $said = $figure.closest('[data-utterance]') || $figure
    if ($said.hidden) continue
    $said.hidden = true
    $said.dataset.withdrawn = ''
    // One safe sentence is enough for two figures side by side.
    const $before = $said.previousElementSibling
    if (!$before || !$before.matches('[data-safe-shown]')) insertSafe($said)
  }
}

function insertSafe($withdrawn) {
  const { lang } = $withdrawn.closest('[lang]') || document.documentElement
  const $template =
    document.querySelector(`template[data-safe][lang="${lang}"]`) ||
    document.querySelector('template[data-safe]')
  const $first = $template && $template.content.firstElementChild
  if (!$first) return
  const $safe = $first.cloneNode(true)
  $safe.dataset.safeShown = ''
  $withdrawn.after($safe)
}
