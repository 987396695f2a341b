/** Prints the rows as a Markdown table: median times, and ratios to the row that each group names, with the middle half of both. */
export function printTable(rows) {
  const lines = [['', 'median', 'ratio', 'middle half', 'target']]
  const notes = []
  for (const row of rows) {
    if ('group' in row) lines.push([`**${row.group}**`, '', `to ${row.against}`, '', ''])
    else if ('note' in row) notes.push(row.note)
    else {
      const { name, time, ratio, target } = row
      lines.push([
        name,
        duration(time.median),
        number(ratio.median),
        `${number(ratio.low)}–${number(ratio.high)}`,
        target,
      ])
    }
  }
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  const print = (line) =>
    `| ${line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`
  const [head, ...body] = lines.map(print)
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  console.log([head, rule, ...body, '', ...notes.map((note) => `- ${note}`)].join('\n'))
}

function duration(milliseconds) {
  if (milliseconds >= 10_000) return `${(milliseconds / 1000).toFixed(1)} s`
  return `${milliseconds >= 100 ? milliseconds.toFixed(0) : milliseconds.toFixed(milliseconds >= 1 ? 1 : 2)} ms`
}

function number(value) {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}
