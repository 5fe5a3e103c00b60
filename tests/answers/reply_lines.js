// Answers queries as a browser does, by the script whose path is given: the table in the first
// line of standard input, then one `[understanding, day]` a line; writes one reply a line.

const { makeReply } = await import(`file://${Deno.args[0]}`)
const text = await new Response(Deno.stdin.readable).text()
const [table, ...queries] = text.trimEnd().split('\n').map((line) => JSON.parse(line))
const replies = queries.map(([asked, day]) => JSON.stringify(makeReply(asked, table, day)))
await new Response(replies.join('\n')).body.pipeTo(Deno.stdout.writable)
