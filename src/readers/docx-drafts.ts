const TAG = /<(\/?)([\w:]+)([^<>]{0,4000}?)(\/?)>/g
const LONGEST_DRAWING = 2_000_000
const VML = 'xmlns:v="urn:schemas-microsoft-com:vml"'
const OFF = /\bw:val\s{0,3}=\s{0,3}["'](?:0|false|off)["']/

/** Words without which there is nothing to prepare. */
const MARKS = ['<w:vanish', '<w:dstrike', '<w:fldSimple', '<w:cr/', '<w:cr ', '<wps:txbx', '<w:position ']
const MOST_BYTES = 48 * 1024 * 1024

/** A document's part, prepared where it holds anything that needs it; one that is very large is left as it is. */
export function prepareWordPart(part: Uint8Array): Uint8Array {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  if (part.length > MOST_BYTES || !MARKS.some((mark) => bytes.includes(mark))) return part
  return Buffer.from(prepareWordXml(bytes.toString('utf8')), 'utf8')
}

/** A run whose end has not come yet: where its output began, and whether it is to be left out. */
interface OpenRun {
  readonly at: number
  dropped: boolean
}

/**
 * A Word document's XML as the reader of Word files understands it: runs that are hidden or struck twice are left out, fields are their results, carriage returns
 * are line breaks, a raised run is a superscript, and a text box that only newer versions of Word show is one of the older sort.
 */
function prepareWordXml(xml: string): string {
  const out: string[] = []
  const runs: OpenRun[] = []
  const fallbacks: boolean[] = []
  let last = 0
  const write = (piece: string): void => {
    if (piece !== '') out.push(piece)
  }
  for (const match of xml.matchAll(TAG)) {
    const [tag, slash = '', name = '', attributes = '', closed = ''] = match
    write(xml.slice(last, match.index))
    last = match.index + tag.length
    const opens = slash === '' && closed === ''
    const run = runs[runs.length - 1]
    switch (name) {
      case 'w:r':
        if (opens) runs.push({ at: out.length, dropped: false })
        write(tag)
        if (slash !== '') closeRun(runs.pop(), out)
        break
      case 'w:vanish':
      case 'w:dstrike':
        if (run !== undefined && slash === '' && !OFF.test(attributes)) run.dropped = true
        break
      case 'w:position':
        if (run !== undefined && /w:val\s{0,3}=\s{0,3}["'](?!-|0["'])/.test(attributes))
          write('<w:vertAlign w:val="superscript"/>')
        break
      case 'w:fldSimple':
        break
      case 'w:cr':
        write('<w:br/>')
        break
      case 'mc:AlternateContent':
        if (opens) fallbacks.push(hasFallback(xml, match.index))
        else if (slash !== '') fallbacks.pop()
        write(tag)
        break
      case 'mc:Choice':
        // Without a fallback the choice is all there is.
        write(fallbacks[fallbacks.length - 1] === false ? tag.replace(name, 'mc:Fallback') : tag)
        break
      case 'w:drawing':
        // In a drawing pictures alone are looked for, in a picture of the older sort text boxes as well.
        write(tag.replace(name, 'w:pict'))
        break
      case 'wps:txbx':
        write(slash === '' ? `<v:textbox ${VML}${closed}>` : '</v:textbox>')
        break
      case 'wp:anchor':
      case 'wp:inline':
      case 'a:graphic':
      case 'a:graphicData':
      case 'wps:wsp':
      case 'wpg:wgp':
      case 'wpc:wpc':
        write(slash === '' ? `<v:group ${VML}${closed}>` : '</v:group>')
        break
      default:
        write(tag)
    }
  }
  write(xml.slice(last))
  return out.join('')
}

function closeRun(run: OpenRun | undefined, out: string[]): void {
  if (run?.dropped === true) out.length = run.at
}

/** Whether what begins here says the same for older readers before its end. */
function hasFallback(xml: string, at: number): boolean {
  const end = xml.indexOf('</mc:AlternateContent>', at)
  return end === -1 || end - at > LONGEST_DRAWING || xml.slice(at, end).includes('<mc:Fallback')
}
