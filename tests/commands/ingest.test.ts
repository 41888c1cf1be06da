import { spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readVintage } from '@/lib/store/batches'
import { readRuns } from '@/lib/store/runs'
import { temporaryFolder, temporaryStore } from '../ingest/temporary-store'
import { closedAddresses, type Ended, runCommand } from './run-command'

const databaseUrl = () => `file:${join(temporaryFolder(), 'test.db')}`

describe('npm run ingest', () => {
  it('ends with 1 and the reasons when no provider can be reached', async () => {
    const DATABASE_URL = databaseUrl()
    const addresses = await closedAddresses()
    const ended = await runCommand('ingest', ['--assets', 'ORCL,total'], { DATABASE_URL, ...addresses })
    expect(ended.err).toBe(
      '1/2 ORCL\n2/2 TOTAL\n1/3 present values from yahoo\n2/3 present values from coingecko\n3/3 present values from coinpaprika\n',
    )
    expect(ended.out).toContain('Yahoo Finance cannot be reached')
    expect(ended.out).toContain('None of it succeeded; what was stored before stays as it was.')
    expect(ended.code).toBe(1)
    const store = await temporaryStore(DATABASE_URL)
    expect(await readVintage(store)).toBe(0)
    expect(await readRuns(store, { limit: 1, asset: 'ORCL' })).toMatchObject([
      { provider: 'yahoo', trigger: 'command', status: 'failed', errorKind: 'unreachable' },
    ])
  }, 120_000)

  it.each([
    [['--assets', 'ORACLE'], "'ORACLE' is not a known asset. Known: "],
    [['--assets', ','], 'No asset is named. Name one such as ORCL'],
    [['--from', '2024-02-30'], "--from is '2024-02-30'; it must be a day such as 2024-01-01."],
    [['--from', '2099-01-01'], 'lies in the future'],
    [['--interval', '5m'], "--interval is '5m'; it must be 1d or 1h."],
    [['--asset', 'ORCL'], "Unknown option '--asset'"],
  ])(
    'says what is wrong with %j and ends with 1',
    async (words, sentence) => {
      const ended = await runCommand('ingest', words, { DATABASE_URL: databaseUrl() })
      expect(ended.err).toContain(sentence)
      expect(ended).toMatchObject({ code: 1, out: '' })
    },
    60_000,
  )

  it('says what is wrong with the environment', async () => {
    const ended = await runCommand('ingest', [], { DATABASE_URL: databaseUrl(), LOG_LEVEL: 'loud' })
    expect(ended).toMatchObject({ code: 1, err: expect.stringContaining('LOG_LEVEL must be one of') })
  }, 60_000)

  it('starts as its npm script starts it', () => {
    const words = ['lib/commands/launch.mjs', 'lib/commands/ingest.ts', '--help']
    const { status, stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' })
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: expect.stringContaining('npm run ingest -- [--assets'),
    })
  }, 60_000)

  it('explains itself', async () => {
    const ended = await runCommand('ingest', ['--help'], { DATABASE_URL: databaseUrl() })
    expect(ended).toMatchObject({ code: 0, out: expect.stringContaining('npm run ingest -- [--assets') })
  }, 60_000)

  it('stops cleanly on Ctrl-C', async () => {
    const server = createServer(() => {
      // Never answers.
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const environment = {
      DATABASE_URL: databaseUrl(),
      ...(await closedAddresses()),
      YAHOO_BASE_URL: `http://127.0.0.1:${port}`,
    }
    let asked = false
    const ended: Ended = await runCommand('ingest', ['--assets', 'ORCL,NVDA'], environment, (text, stop) => {
      if (asked || !text.includes('1/2 ORCL')) return
      asked = true
      server.once('request', stop)
    })
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    expect(ended.err).toContain('Stopping; what is stored so far is kept.')
    expect(ended.out).toContain('Not asked for: the run was cancelled before.')
    expect(ended.out).toContain('The run was stopped before its end.')
    expect(ended.code).toBe(1)
  }, 60_000)
})
