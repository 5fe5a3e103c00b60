/** Prints the orders, even and odd, that `screen-loop.js` makes of the lists of slides in a file. */

import { playOrder } from '../../../noticeboard/static/screen-loop.js'

const lists = JSON.parse(Deno.readTextFileSync(Deno.args[0]))
const orders = (items, isOdd) => playOrder(items, isOdd).map(({ order }) => order)
console.log(JSON.stringify(lists.map((items) => [orders(items, false), orders(items, true)])))
