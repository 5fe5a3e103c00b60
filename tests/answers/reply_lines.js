// Answers queries as a browser does, by the scripts in the folder that is given: the index and the
// parts of the answers in the first line of standard input, then one `[understanding, day]` a line;
// writes one reply a line, made from the parts that the index says are needed.

const { makeReply } = await import(`file://${Deno.args[0]}/reply.js`)
const { join, partsNeeded } = await import(`file://${Deno.args[0]}/parts.js`)
const text = await new Response(Deno.stdin.readable).text()
const [{ index, parts }, ...queries] = text.trimEnd().split('\n').map((line) => JSON.parse(line))
const tables = new Map()

/** The table with some parts only, made once for each choice of parts. */
function tableWith(names) {
  const key = names.join()
  if (!tables.has(key)) {
    const table = structuredClone(index)
    names.forEach((name) => join(table, parts[name]))
    tables.set(key, table)
  }
  return tables.get(key)
}

const replies = queries.map(([asked, day]) => {
  const names = partsNeeded(asked, index, day).sort()
  return JSON.stringify(makeReply(asked, tableWith(names), day))
})
await new Response(replies.join('\n')).body.pipeTo(Deno.stdout.writable)
