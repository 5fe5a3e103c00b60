import { startKiosk } from './main.js'

if (!document.documentElement.hasAttribute('data-too-old')) {
  startKiosk(document, new URLSearchParams(location.search))
}
