"""What is asked of every page, each as a script that tells what is wrong: none is an empty list."""

OPEN_ALL = "document.querySelectorAll('details').forEach(it => it.open = true)"
"""What is folded up must hold, too."""

SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important;
word-spacing: .16em !important; } p { margin-block-end: 2em !important; }"""
"""The values of WCAG 1.4.12."""

SMALL_TARGETS = """() => {
  const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary'
  const inSentence = it => {
    if (it.tagName !== 'A' || getComputedStyle(it).display !== 'inline') return false
    let block = it.parentElement
    while (getComputedStyle(block).display === 'inline') block = block.parentElement
    const rest = block.cloneNode(true)
    rest.querySelectorAll(all).forEach(one => one.remove())
    return /\\p{L}{2}/u.test(rest.textContent)
  }
  return [...document.querySelectorAll(all)].filter(it => {
    if (!it.checkVisibility() || it.matches('.skip') || inSentence(it)) return false
    const { width, height } = it.getBoundingClientRect()
    return width < 43.9 || height < 43.9
  }).map(it => `${it.tagName} ${it.textContent.trim().slice(0, 30) || it.type}`)
}"""
"""Targets under 44 px, own boxes only; a link inside a sentence is none (WCAG 2.5.5)."""

TOO_WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [...document.querySelectorAll('body *')].filter(it => it.checkVisibility() &&
    it.getBoundingClientRect().right > innerWidth + 1).map(it => `${it.tagName} ${it.className}`)"""

CUT = """() => {
  const hides = value => ['hidden', 'clip'].includes(value)
  const found = []
  for (const it of document.querySelectorAll('body *')) {
    const style = getComputedStyle(it)
    if (!it.checkVisibility() || it.tagName === 'INPUT' || style.clipPath !== 'none') continue
    if ((hides(style.overflowX) && it.scrollWidth > it.clientWidth + 1) ||
        (hides(style.overflowY) && it.scrollHeight > it.clientHeight + 1) ||
        style.webkitLineClamp !== 'none' || style.textOverflow !== 'clip')
      found.push(`cut: ${it.tagName} ${it.className}`)
  }
  const lines = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!node.data.trim() || !parent.checkVisibility() || parent.closest('.skip, thead, script')) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const box of range.getClientRects()) if (box.width > 1) lines.push({box, node})
  }
  for (const {box, node} of lines)
    if (box.left < -1 || box.right > innerWidth + 1) found.push(`outside: ${node.data.trim().slice(0, 30)}`)
  lines.sort((one, other) => one.box.top - other.box.top)
  for (let at = 0; at < lines.length; at += 1) {
    const {box: one, node} = lines[at]
    for (let next = at + 1; next < lines.length && lines[next].box.top < one.bottom; next += 1) {
      const {box: other, node: second} = lines[next]
      const high = Math.min(one.bottom, other.bottom) - other.top
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
      if (wide > 2 && high > .4 * Math.min(one.height, other.height))
        found.push(`over another: ${node.data.trim().slice(0, 20)} / ${second.data.trim().slice(0, 20)}`)
    }
  }
  return found
}"""
"""Text that is cut, leaves the page or lies over other text; a field scrolls what is in it."""

STRUCTURE = """() => {
  const found = []
  const ids = [...document.querySelectorAll('[id]')].map(it => it.id)
  for (const id of new Set(ids)) if (ids.filter(one => one === id).length > 1) found.push(`id ${id}`)
  for (const name of ['aria-labelledby', 'aria-describedby', 'for', 'headers'])
    for (const it of document.querySelectorAll(`[${name}]`))
      for (const id of it.getAttribute(name).split(/\\s+/))
        if (!document.getElementById(id)) found.push(`${name} ${id}`)
  let before = 0
  for (const it of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Number(it.tagName[1])
    if (it.checkVisibility() && level > before + 1) found.push(`${it.tagName} ${it.textContent.trim()}`)
    if (it.checkVisibility()) before = level
  }
  if (document.querySelectorAll('h1').length !== 1) found.push('h1')
  if (document.querySelectorAll('main').length !== 1) found.push('main')
  if (!document.documentElement.lang || !document.title.trim()) found.push('lang, title')
  const name = it => it.getAttribute('aria-label') ??
    document.getElementById(it.getAttribute('aria-labelledby'))?.textContent
  for (const kind of ['nav', 'section', '[role=search]']) {
    const names = [...document.querySelectorAll(kind)].filter(it => it.checkVisibility()).map(name)
    if (kind !== 'section' && names.some(one => !one?.trim())) found.push(`${kind} without a name`)
    if (kind === 'nav' && new Set(names).size !== names.length) found.push('two nav of one name')
  }
  return found
}"""
"""Ids twice, references to nothing, headings that skip a level, landmarks without a name."""

HEADERLESS = """() => {
  const found = []
  for (const table of document.querySelectorAll('table')) {
    const where = table.caption?.textContent.trim() || table.getAttribute('aria-labelledby')
    if (!where) found.push('a table without a name')
    const grid = []
    for (const [y, row] of [...table.rows].entries()) {
      grid[y] ??= []
      let x = 0
      for (const cell of row.cells) {
        while (grid[y][x]) x += 1
        for (let down = 0; down < cell.rowSpan; down += 1)
          for (let right = 0; right < cell.colSpan; right += 1)
            (grid[y + down] ??= [])[x + right] = cell
        if (cell.tagName === 'TH' && !['row', 'col'].includes(cell.scope))
          found.push(`${where}: ${cell.textContent.trim()}: scope ${cell.scope}`)
        if (cell.tagName === 'TH' && (cell.colSpan > 1 || cell.rowSpan > 1 || !cell.textContent.trim()))
          found.push(`${where}: a header over several: ${cell.textContent.trim()}`)
      }
    }
    for (const [y, row] of grid.entries()) for (const [x, cell] of row.entries()) {
      if (cell?.tagName !== 'TD') continue
      const spans = row.filter(one => one === cell).length === row.length
      const above = grid.slice(0, y).some(one => one[x]?.tagName === 'TH' && one[x].scope === 'col')
      const left = row.slice(0, x).some(one => one?.tagName === 'TH' && one.scope === 'row')
      if (!above || !(left || spans)) found.push(`${where}: ${cell.textContent.trim().slice(0, 30)}`)
    }
  }
  return found
}"""
"""Cells of tables without the headers that HTML assigns: one of their column, one of their row. A
cell over the whole row has no other to be told from."""
