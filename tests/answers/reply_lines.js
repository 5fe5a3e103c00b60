// Answers queries as a browser does: the table in the first line of standard input, then one
// `[understanding, day]` a line; writes one reply a line.

import { makeReply } from '../../noticeboard/answers/reply.js'

const text = await new Response(Deno.stdin.readable).text()
const [table, ...queries] = text.trimEnd().split('\n').map((line) => JSON.parse(line))
const replies = queries.map(([asked, day]) => JSON.stringify(makeReply(asked, table, day)))
await new Response(replies.join('\n')).body.pipeTo(Deno.stdout.writable)
