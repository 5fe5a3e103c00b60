/** Prints what `screen-schedule.js` answers for the plans and minutes of a file. */

import { isLit, programmeAt } from '../../../noticeboard/static/screen-schedule.js'

const cases = JSON.parse(Deno.readTextFileSync(Deno.args[0]))
console.log(JSON.stringify(
  cases.map(({ plan, minutes }) =>
    minutes.map(([day, time]) => {
      const { playlist, languages } = programmeAt(plan, day, time)
      return [playlist, languages, isLit(plan, day, time)]
    })
  ),
))
