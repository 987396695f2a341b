import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from './run-command.ts'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const SEED = join(import.meta.dirname, '..', 'seeds', 'thurrock-assessment.txt')

const folder = mkdtempSync(join(tmpdir(), 'cqc-extract-page-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The page that the command makes of these inputs. */
async function pageOf(name: string, ...inputs: string[]): Promise<string> {
  const output = join(folder, name)
  const run = await runCommand([...inputs, '--output', output])
  expect(run).toMatchObject({ code: 0, stdout: '' })
  return output
}

const HOSTILE = `Notes of a meeting.

<script>document.title = 'broken in'</script>
<img src=x onerror="document.title = 'broken in'">

In 2024, 45% of carers in "Anytown" & elsewhere said so </mark></div><script>document.title = 'broken in'</script>, lower than the England average of 50%.

The list fell from 497 people to 391 people, a 27% reduction --><!-- \u202e\u2028.
`

/** What axe finds fault with on a page, each with an element that has it. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

describe('the page without a browser', () => {
  it('holds nothing of a document as markup, and loads nothing', async () => {
    const input = join(folder, 'hostile.txt')
    writeFileSync(input, HOSTILE)
    const page = readFileSync(await pageOf('hostile.html', input), 'utf8')
    expect(page.match(/<script/g)).toHaveLength(2)
    expect(page).not.toMatch(/<img|onerror="|\u202e|\u2028/)
    expect(page).toContain("default-src 'none'")
    expect(page.replace(/<script[\s\S]*?<\/script>|content="[^"]*"/g, '')).not.toMatch(/\b(?:src|href)="(?!#)/)
  })

  it('is no larger than its document and what was read of it need', async () => {
    const page = readFileSync(await pageOf('size.html', SEED))
    expect(page.length).toBeLessThan(16 * readFileSync(SEED).length)
  })
})

describe.skipIf(CHROMIUM === undefined)('the page in a browser', { timeout: 60_000 }, () => {
  let browser: Browser
  let path: string
  const complaints: string[] = []

  beforeAll(async () => {
    path = await pageOf('thurrock.html', SEED)
    browser = await chromium.launch({
      ...(CHROMIUM !== undefined && { executablePath: CHROMIUM }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    })
  }, 60_000)
  afterAll(() => browser?.close())

  /** A new tab on the page, which tells what the browser complains of and what it asks of the network. */
  async function open(file = path, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
    const page = await browser.newPage(options)
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => /^(?:file|blob|data):/.test(request.url()) || complaints.push(request.url()))
    await page.goto(`file://${file}`)
    return page
  }

  const rows = (page: Page) => page.locator('tbody tr:not(.detail):visible')

  it('filters the rows by words, by statement and by how they compare', async () => {
    const page = await open()
    const all = await rows(page).count()
    await page.getByLabel('Statement').selectOption('Safeguarding')
    const safeguarding = await rows(page).count()
    expect(safeguarding).toBeGreaterThan(0)
    expect(safeguarding).toBeLessThan(all)
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByLabel('Compared').selectOption('lower')
    const lower = await rows(page).allInnerTexts()
    expect(lower.length).toBeGreaterThan(0)
    expect(lower.filter((text) => !/lower/.test(text))).toEqual([])
    await page.getByRole('button', { name: 'Show all' }).click()
    await page.getByLabel('Words').fill('71.42%')
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.close()
  })

  it('leads from a row to its words and back', async () => {
    const page = await open()
    await page.getByLabel('Words').fill('71.42%')
    const row = rows(page).first()
    await row.locator('.place a').click()
    const mark = page.locator('mark.now')
    expect(await mark.textContent()).toBe('71.42%')
    await expect
      .poll(() => mark.evaluate((element) => element.getBoundingClientRect().top >= 0), { timeout: 10_000 })
      .toBe(true)
    await page.getByRole('button', { name: 'Show all' }).click()
    const other = page.locator('mark.claim:not(.now)').nth(20)
    const words = await other.textContent()
    await other.click()
    expect(await page.locator('tr.now .figure').textContent()).toContain(words?.trim().split(/\s/)[0])
    await page.close()
  })

  it('shows all fields of a claim and why it was read so', async () => {
    const page = await open()
    await page.getByLabel('Words').fill('71.42%')
    await rows(page).first().getByRole('button', { name: 'fields and why' }).click()
    const detail = await page.locator('tr.detail').textContent()
    expect(detail).toMatch(/value71\.42/)
    expect(detail).toMatch(/comparisons 0 value67\.12/)
    expect(detail).toMatch(/why\S/)
    await page.close()
  })

  it('keeps ticks and notes over a reload, and gives them out as CSV and JSON', async () => {
    const page = await open(path, { acceptDownloads: true })
    const first = rows(page).first()
    await first.locator('input[type=checkbox]').check()
    await first.locator('input[type=text]').fill('=ask "Jo"')
    await page.reload()
    expect(await rows(page).first().locator('input[type=checkbox]').isChecked()).toBe(true)
    expect(await page.locator('#progress').textContent()).toMatch(/^1 of /)
    const saved = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
      return readFileSync(await download.path(), 'utf8')
    }
    const states = JSON.parse(await saved('Save as JSON'))
    expect(states[0]).toMatchObject({ checked: true, note: '=ask "Jo"' })
    expect(states).toHaveLength(await rows(page).count())
    expect(await saved('Save as CSV')).toContain(`"true","'=ask ""Jo"""`)
    await page.close()
  })

  it('is worked by the keyboard alone', async () => {
    const page = await open()
    for (const key of ['j', 'j', 'c', 'w', 'n']) await page.keyboard.press(key)
    await page.keyboard.type('seen')
    await page.keyboard.press('Escape')
    expect(await page.locator('tr.checked').count()).toBe(1)
    expect(await page.locator('tr.now input[type=text]').inputValue()).toBe('seen')
    await page.keyboard.press('/')
    await page.keyboard.type('71.42%')
    expect(await rows(page).count()).toBe(1)
    await page.close()
  })

  it.each([
    ['light', 1400],
    ['dark', 1400],
    ['light', 420],
  ] as const)('has nothing that axe finds fault with, %s at %d columns', async (colorScheme, width) => {
    const page = await open(path, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true })
    await page.keyboard.press('j')
    await page.keyboard.press('w')
    expect(await faultsOf(page)).toEqual([])
    await page.close()
  })

  it.each([1400, 900, 420])('is no wider than a window of %d', async (width) => {
    const page = await open(path, { viewport: { width, height: 900 } })
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await page.close()
  })

  it.each([
    ['compare', ['compare', dirname(SEED)]],
    ['council', ['compare', dirname(SEED), '--council', 'Thurrock']],
    ['diff', ['diff', SEED, join(dirname(SEED), 'camden-article.md')]],
  ] as const)(
    'of %s fits a window of any width, and axe finds no fault with it',
    async (name, command) => {
      const made = await pageOf(`${name}.html`, ...command)
      for (const colorScheme of ['light', 'dark'] as const)
        for (const width of [1400, 420]) {
          const page = await open(made, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true })
          expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
          expect(await faultsOf(page)).toEqual([])
          await page.close()
        }
    },
    30_000,
  )

  it('shows a hostile document as the text that it is', async () => {
    const input = join(folder, 'hostile-too.txt')
    writeFileSync(input, HOSTILE)
    const page = await open(await pageOf('hostile-too.html', input))
    expect(await page.title()).not.toBe('broken in')
    expect(await page.locator('.text').textContent()).toContain("<script>document.title = 'broken in'</script>")
    expect(await page.locator('.text script, .text img').count()).toBe(0)
    await page.close()
  })

  it('made the browser complain of nothing, and asked nothing of the network', () => {
    expect(complaints).toEqual([])
  })
})
