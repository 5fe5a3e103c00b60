/** Prints the orders that `screen-loop.js` makes of the lists of slides in a file. */

import { playOrder } from '../../../noticeboard/static/screen-loop.js'

const lists = JSON.parse(Deno.readTextFileSync(Deno.args[0]))
console.log(JSON.stringify(lists.map((items) => playOrder(items).map(({ order }) => order))))
