// Understands every query of a file as the browser would: deno run parity.js TABLE QUERIES.
import { prepare, understand } from '../../noticeboard/answers/understand.js'

const [table, queries] = Deno.args.map((path) => JSON.parse(Deno.readTextFileSync(path)))
const vocabulary = prepare(table)
const began = performance.now()
const answers = queries.map(({ text, language, today }) =>
  understand(text, vocabulary, language, today)
)
const took = performance.now() - began
console.log(JSON.stringify({ answers, took }))
