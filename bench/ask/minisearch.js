// Ask MiniSearch for pages: `[pages, queries]` comes on standard input, what it found goes out.
import MiniSearch from 'npm:minisearch@7.2.0'

const VERSION = '7.2.0'
// As its guide shows it: more for titles, beginnings of words, a typing mistake in five letters.
const SEARCH = { boost: { title: 3, headings: 2 }, prefix: true, fuzzy: 0.2 }

const [pages, queries] = JSON.parse(await new Response(Deno.stdin.readable).text())
const engine = new MiniSearch({ idField: 'path', fields: ['title', 'headings', 'text'] })
engine.addAll(pages)
engine.search('paspor', SEARCH)

const found = queries.map((query) => {
  const begun = performance.now()
  const hits = engine.search(query, SEARCH).slice(0, 3)
  return { pages: hits.map((hit) => hit.id), ms: performance.now() - begun }
})
console.log(JSON.stringify({ version: VERSION, table: JSON.stringify(engine), found }))
