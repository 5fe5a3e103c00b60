/*
 * Below the oldest supported browser a sentence for staff replaces the whole page.
 * A classic script in old syntax: it must run where no other script of the kiosk does.
 */
// deno-lint-ignore-file no-var
;(function (html) {
  var oldest = Number(html.getAttribute('data-oldest-chromium'))
  var version = /Chrom(?:e|ium)\/(\d+)/.exec(navigator.userAgent)
  // Other browsers have other numbers: there, what the app needs is asked for.
  if (version ? Number(version[1]) >= oldest : 'replaceChildren' in html) return
  html.setAttribute('data-too-old', '')
  document.addEventListener('DOMContentLoaded', function () {
    var sentence = document.querySelector('template[data-too-old]').content.cloneNode(true)
    while (document.body.firstChild) document.body.removeChild(document.body.firstChild)
    document.body.appendChild(sentence)
  })
})(document.documentElement)
