/** Chooses, by the device's clock, which of the bundle's editions a page shows. */

export const WIB_MS = 7 * 3600e3
const EVERY_MS = 30_000

/** The day in Western Indonesia at a moment, as an ISO date. */
export function dayInWIB(now) {
  return new Date(now + WIB_MS).toISOString().slice(0, 10)
}

const later = (one, other) => (one > other ? one : other)
const earlier = (one, other) => (one < other ? one : other)

/**
 * Show exactly one alternative of every block, and withdraw figures past the bundle's end.
 * `<html>` carries `data-bundle-day`, `data-bundle-end` and, for a preview, `data-preview`.
 * Returns the day chosen, whether the bundle is past its end, and whether anything changed.
 */
export function chooseEdition(root = document, now = Date.now()) {
  const html = root.documentElement ?? root.ownerDocument.documentElement
  const { bundleDay: first = '', bundleEnd: last = '9999-12-31', preview } = html.dataset
  const today = preview ? first : dayInWIB(now)
  // A clock that stands before the bundle (an empty battery says 1970) must not hide figures.
  const day = earlier(last, later(first, today))
  const expired = today > last
  const before = `${html.dataset.editionDay}${html.dataset.expired}`
  for (const $block of root.querySelectorAll('.edition[data-from]')) {
    const { from, until } = $block.dataset
    $block.hidden = !(from <= day && day <= until)
  }
  html.dataset.editionDay = day
  html.toggleAttribute('data-clock-early', dayInWIB(now) < first)
  if (expired) html.dataset.expired = 'true'
  else delete html.dataset.expired
  withdraw(root, expired)
  return { day, expired, changed: before !== `${day}${html.dataset.expired}` }
}

/** Choose now, twice a minute, and whenever the page comes back; returns a function that stops. */
export function keepEdition(root = document, onChange = () => {}, clock = () => Date.now()) {
  const choose = () => {
    const choice = chooseEdition(root, clock())
    if (choice.changed) onChange(choice)
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
    const $said = $figure.closest('[data-utterance]') ?? $figure
    if ($said.hidden) continue
    $said.hidden = true
    $said.dataset.withdrawn = ''
    // One safe sentence is enough for two figures side by side.
    if (!$said.previousElementSibling?.matches('[data-safe-shown]')) insertSafe($said)
  }
}

function insertSafe($withdrawn) {
  const language = $withdrawn.closest('[lang]')?.lang
  const $template =
    document.querySelector(`template[data-safe][lang="${language}"]`) ??
    document.querySelector('template[data-safe]')
  const $safe = $template?.content.firstElementChild?.cloneNode(true)
  if (!$safe) return
  $safe.dataset.safeShown = ''
  $withdrawn.after($safe)
}
