import { startKiosk } from './main.js'

startKiosk(document, new URLSearchParams(location.search))
