import { describe, expect, it } from 'vitest'
import { createLogger } from '@/lib/logger'

function logged(
  level: string,
  write: (log: ReturnType<typeof createLogger>) => void,
): Record<string, unknown>[] {
  const lines: string[] = []
  write(createLogger(level, { write: (line) => lines.push(line) }))
  return lines.map((line) => JSON.parse(line))
}

describe('createLogger', () => {
  it('writes from its level on', () => {
    const lines = logged('warn', (log) => {
      log.info('unheard')
      log.warn('heard')
    })
    expect(lines).toMatchObject([{ msg: 'heard' }])
  })

  it('writes nothing when silent', () => {
    expect(logged('silent', (log) => log.fatal('unheard'))).toEqual([])
  })

  it('keeps out keys and tokens', () => {
    const [line] = logged('info', (log) => {
      log.info(
        { apiKey: 'k1', env: { coingeckoApiKey: 'k2', adminToken: 'k3', databaseUrl: 'k4', port: 3000 } },
        'hello',
      )
    })
    expect(JSON.stringify(line)).not.toMatch(/k[1-4]/)
    expect(line).toMatchObject({ apiKey: '[kept out]', env: { port: 3000 } })
  })

  it('writes an error with its message and instants as ISO text', () => {
    const [line] = logged('info', (log) => log.error({ error: new Error('broken') }, 'failed'))
    expect(line).toMatchObject({ error: { message: 'broken' }, time: expect.stringMatching(/^\d{4}-.*Z$/) })
  })
})
