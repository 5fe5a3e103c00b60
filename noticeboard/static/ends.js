/** The end beside a sum: a sum holds as long as all of its parts do. */

/** A copy of the soonest among `.ends` (with their `data-last`); none where there are none. */
export function soonestEnd($beside) {
  const $ends = $beside.filter(($one) => $one && $one.matches('.ends'))
  const [$first] = $ends.sort((one, other) => one.dataset.last.localeCompare(other.dataset.last))
  return $first ? [$first.cloneNode(true)] : []
}
