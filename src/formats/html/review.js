// The page's own program: filters, ways from row to text and back, ticks and notes. A document's words go in as text only.
// @ts-check
;(() => {
  const data = JSON.parse(byId('data').textContent ?? '[]')
  const rows = /** @type {HTMLTableRowElement[]} */ ([...document.querySelectorAll('tbody tr')])
  const form = /** @type {HTMLFormElement} */ (byId('filters'))
  /** @type {HTMLTableRowElement | null} */
  let current = null

  /** @param {string} id */
  function byId(id) {
    const found = document.getElementById(id)
    if (found === null) throw new Error(`no ${id}`)
    return found
  }

  /** @param {Element} row @param {'tick' | 'note'} which */
  function control(row, which) {
    return /** @type {HTMLInputElement} */ (byId(`${row.id}-${which}`))
  }

  // What is ticked and noted is kept by the document's content, so that a page made anew of the same file has it.
  /** @param {Element} row */
  function keyOf(row) {
    const part = /** @type {HTMLElement} */ (row.closest('.document'))
    return `cqc-extract:${part.dataset.key}:${row.id.replace(/^d\d+/, '')}:${row.querySelector('.figure')?.textContent}`
  }

  /** @param {Element} row */
  function restore(row) {
    try {
      const kept = JSON.parse(localStorage.getItem(keyOf(row)) ?? 'null')
      if (kept === null) return
      control(row, 'tick').checked = kept.checked === true
      control(row, 'note').value = String(kept.note ?? '')
      row.classList.toggle('checked', kept.checked === true)
    } catch {
      // A browser that keeps nothing for files: ticks last as long as the page.
    }
  }

  /** @param {Element} row */
  function keep(row) {
    const state = { checked: control(row, 'tick').checked, note: control(row, 'note').value }
    row.classList.toggle('checked', state.checked)
    try {
      if (state.checked || state.note !== '') localStorage.setItem(keyOf(row), JSON.stringify(state))
      else localStorage.removeItem(keyOf(row))
    } catch {
      // As above.
    }
    tell()
  }

  function tell() {
    const shown = rows.filter((row) => !row.hidden)
    const checked = rows.filter((row) => control(row, 'tick').checked).length
    byId('progress').textContent = `${checked} of ${rows.length} rows checked; ${shown.length} shown`
  }

  function filter() {
    const wanted = new FormData(form)
    /** @param {string} name */
    const value = (name) => String(wanted.get(name) ?? '')
    const words = value('words').trim().toLowerCase()
    for (const row of rows) {
      const { kind, statement, source, indicator, compared, remarked } = row.dataset
      const state = value('state')
      const fits =
        [
          ['kind', kind],
          ['statement', statement],
          ['source', source],
          ['indicator', indicator],
          ['compared', compared],
        ].every(([name = '', own]) => value(name) === '' || value(name) === own) &&
        (state === '' ||
          (state === 'remarked' && remarked === 'yes') ||
          (state === 'checked' && control(row, 'tick').checked) ||
          (state === 'open' && !control(row, 'tick').checked) ||
          (state === 'noted' && control(row, 'note').value !== '')) &&
        (words === '' || (row.textContent ?? '').toLowerCase().includes(words))
      row.hidden = !fits
      const detail = row.nextElementSibling
      if (detail instanceof HTMLElement && detail.classList.contains('detail')) detail.hidden = !fits
    }
    tell()
  }

  /** @param {HTMLTableRowElement | null} row @param {boolean} move */
  function select(row, move = true) {
    for (const old of document.querySelectorAll('.now')) old.classList.remove('now')
    current = row
    if (row === null) return
    row.hidden = false
    row.classList.add('now')
    for (const mark of document.querySelectorAll(`mark[data-rows~="${row.id}"]`)) mark.classList.add('now')
    if (move) bring(row)
    const place = document.getElementById(`at-${row.id}`)
    if (place !== null) bring(place)
  }

  // Within its own pane, so that the page itself stays where it is on a wide screen.
  /** @param {Element} element */
  function bring(element) {
    const pane = element.closest('.text, .rows')
    if (pane === null) return
    const [outer, inner] = [pane.getBoundingClientRect(), element.getBoundingClientRect()]
    if (inner.top < outer.top + 48 || inner.bottom > outer.bottom - 24)
      pane.scrollTop += inner.top - outer.top - outer.height / 3
  }

  /** @param {number} by */
  function step(by) {
    const shown = rows.filter((row) => !row.hidden)
    const at = current === null ? (by > 0 ? -1 : shown.length) : shown.indexOf(current)
    const row = shown[Math.min(shown.length - 1, Math.max(0, at + by))]
    if (row === undefined) return
    select(row)
    control(row, 'tick').focus({ preventScroll: true })
  }

  /** @param {Element} row */
  function detail(row) {
    const button = row.querySelector('.more')
    if (button === null) return
    const open = row.nextElementSibling
    if (open?.classList.contains('detail')) {
      open.remove()
      button.setAttribute('aria-expanded', 'false')
      return
    }
    const [, document_ = 0, index = 0] = /^d(\d+)c(\d+)$/.exec(row.id) ?? []
    const { why, ...claim } = data[Number(document_)].claims[Number(index)]
    const list = document.createElement('dl')
    for (const [name, value] of flat(claim)) {
      list.append(made('dt', name), made('dd', value))
    }
    for (const part of why) list.append(made('dt', 'why'), made('dd', part))
    const cell = document.createElement('td')
    cell.colSpan = 7
    cell.append(list)
    const added = document.createElement('tr')
    added.className = 'detail'
    added.append(cell)
    row.after(added)
    button.setAttribute('aria-expanded', 'true')
  }

  /** @param {string} name @param {string} words */
  function made(name, words) {
    const element = document.createElement(name)
    element.textContent = words
    return element
  }

  /** @param {Record<string, unknown>} object @param {string} before @returns {[string, string][]} */
  function flat(object, before = '') {
    return Object.entries(object).flatMap(([name, value]) => {
      if (value === null || name === 'span' || (Array.isArray(value) && value.length === 0)) return []
      const whole = before === '' ? name : `${before} ${name}`
      return typeof value === 'object'
        ? flat(/** @type {Record<string, unknown>} */ (value), whole)
        : [/** @type {[string, string]} */ ([whole, String(value)])]
    })
  }

  function states() {
    return rows.map((row) => {
      const part = /** @type {HTMLElement} */ (row.closest('.document'))
      return {
        document: data[[...document.querySelectorAll('.document')].indexOf(part)].path,
        kind: row.dataset.kind ?? '',
        place: row.querySelector('.place')?.textContent ?? '',
        figure: row.querySelector('.figure')?.textContent ?? '',
        what: row.querySelector('.words')?.firstChild?.textContent ?? '',
        context: row.querySelector('.context')?.textContent ?? '',
        compared: row.querySelector('.compared')?.textContent ?? '',
        checked: control(row, 'tick').checked,
        note: control(row, 'note').value,
      }
    })
  }

  /** @param {string} name @param {string} type @param {string} text */
  function save(name, type, text) {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type }))
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 1000)
  }

  // A spreadsheet would run what begins like a formula.
  /** @param {unknown} value */
  function csvCell(value) {
    const words = String(value)
    const safe = /^[=+\-@\t\r]/.test(words) && Number.isNaN(Number(words)) ? `'${words}` : words
    return `"${safe.replaceAll('"', '""')}"`
  }

  byId('save-json').addEventListener('click', () =>
    save('review.json', 'application/json', `${JSON.stringify(states(), null, 2)}\n`),
  )
  byId('save-csv').addEventListener('click', () => {
    const all = states()
    const head = Object.keys(all[0] ?? {})
    const lines = [head, ...all.map((row) => Object.values(row))].map((line) => line.map(csvCell).join(','))
    save('review.csv', 'text/csv', `\ufeff${lines.join('\r\n')}\r\n`)
  })
  form.addEventListener('input', filter)
  form.addEventListener('reset', () => setTimeout(filter))
  form.addEventListener('submit', (event) => event.preventDefault())
  document.addEventListener('change', (event) => {
    const row = event.target instanceof Element ? event.target.closest('tbody tr') : null
    if (row !== null) keep(row)
  })
  document.addEventListener('input', (event) => {
    const target = event.target
    if (target instanceof HTMLInputElement && target.id.endsWith('-note')) {
      const row = target.closest('tr')
      if (row !== null) keep(row)
    }
  })
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null
    const marked = target?.closest('[data-rows]')
    if (marked instanceof HTMLElement) {
      // The smallest thing under the pointer is meant: a figure rather than the finding around it.
      const own = (marked.dataset.rows ?? '').split(' ').map((id) => byId(id))
      const row = own.find((one) => one.dataset.kind === 'claim') ?? own[0]
      if (row instanceof HTMLTableRowElement) select(row)
      return
    }
    const row = target?.closest('tbody tr')
    if (!(row instanceof HTMLTableRowElement) || row.classList.contains('detail')) return
    if (target?.closest('.more')) detail(row)
    else if (target?.closest('.place a')) {
      event.preventDefault()
      select(row, false)
      document.getElementById(`at-${row.id}`)?.scrollIntoView({ block: 'nearest' })
    } else if (!target?.closest('input')) select(row, false)
  })
  document.addEventListener('focusin', (event) => {
    const row = event.target instanceof Element ? event.target.closest('tbody tr') : null
    if (row instanceof HTMLTableRowElement && row !== current && !row.classList.contains('detail')) select(row, false)
  })
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target
    const writes =
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && (target.type === 'text' || target.type === 'search'))
    if (event.key === 'Escape') {
      if (current !== null) control(current, 'tick').focus()
      return
    }
    if (writes) return
    const act = {
      j: () => step(1),
      k: () => step(-1),
      c: () => {
        if (current === null) return
        control(current, 'tick').checked = !control(current, 'tick').checked
        keep(current)
      },
      n: () => current !== null && control(current, 'note').focus(),
      w: () => current !== null && detail(current),
      '/': () => /** @type {HTMLInputElement} */ (form.elements.namedItem('words')).focus(),
      Enter: () => {
        if (current === null || !(target instanceof HTMLInputElement)) return false
        document.getElementById(`at-${current.id}`)?.scrollIntoView({ block: 'center' })
        select(current, false)
      },
    }[event.key]
    if (act === undefined || act() === false) return
    event.preventDefault()
  })

  for (const row of rows) restore(row)
  tell()
})()
