// Sent by `build.py serve` alone: reloads the page after a build, and shows what stops one.

const EVENTS = '/serve/events'

const link = document.createElement('link')
link.rel = 'stylesheet'
link.href = '/serve/live.css'
document.head.append(link)

const box = document.createElement('section')
box.className = 'serve-mistakes'
box.hidden = true
box.setAttribute('role', 'alert')
document.body.append(box)

function element(name, text) {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

function show({ title, messages }) {
  box.replaceChildren(
    element('h2', title),
    ...messages.map((message) => element('pre', message)),
  )
  box.hidden = messages.length === 0
}

const events = new EventSource(EVENTS)
events.addEventListener('mistakes', (event) => show(JSON.parse(event.data)))
events.addEventListener('reloaded', () => location.reload())
