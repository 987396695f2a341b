import { join } from 'node:path'
import { expect, it } from 'vitest'
import { rules } from '../src/checks/index.ts'
import { rulesPage } from './checks-page.ts'

it('src/checks/README.md tells the rules as they are', async () => {
  await expect(rulesPage(rules)).toMatchFileSnapshot(join(import.meta.dirname, '..', 'src', 'checks', 'README.md'))
})
