/** Says whether a chosen answer is right and counts, on this page only, how many were. */

/** Give every question a button that checks it; `$tool` begins all of them anew. */
export function begin($tool, told) {
  const $questions = [...$tool.parentElement.querySelectorAll('[data-answer]')]
  const firstTries = new Map()
  for (const $question of $questions) {
    const $button = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'button',
      textContent: told.check,
    })
    const $verdict = document.createElement('p')
    $verdict.setAttribute('role', 'status')
    $question.querySelector('details').before($button, $verdict)
    $button.addEventListener('click', () => check($question, firstTries, $questions.length, told))
  }
  $tool.addEventListener('click', ({ target }) => {
    if (!target.closest('button')) return
    firstTries.clear()
    for (const $question of $questions) clear($question)
    $questions[0].querySelector('input').focus()
  })
}

function check($question, firstTries, all, told) {
  const { question, answer } = $question.dataset
  const $chosen = $question.querySelector('input:checked')
  const $verdict = $question.querySelector('[role=status]')
  if (!$chosen) {
    $verdict.textContent = told.choose
    return
  }
  const isRight = $chosen.value === answer
  if (!firstTries.has(question)) firstTries.set(question, isRight)
  const right = [...firstTries.values()].filter(Boolean).length
  const score = told.score.replace('{right}', right).replace('{answered}', firstTries.size)
    .replace('{all}', all)
  $verdict.textContent = `${isRight ? told.right : told.wrong} ${score}`
  $question.querySelector('details').open = true
}

function clear($question) {
  const $chosen = $question.querySelector('input:checked')
  if ($chosen) $chosen.checked = false
  $question.querySelector('[role=status]').textContent = ''
  $question.querySelector('details').open = false
}
