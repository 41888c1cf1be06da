import { expect, it } from 'vitest'
import { POST } from '@/app/api/v1/ingest/route'
import { post } from './requests'

it('POST /api/v1/ingest is closed where the operator has set no token, whatever token is sent', async () => {
  delete process.env.ADMIN_TOKEN
  const response = await POST(post('/api/v1/ingest', null, { authorization: 'Bearer anything' }))
  expect(response.status).toBe(403)
  expect((await response.json()).detail).toContain('Its operator opens it by setting ADMIN_TOKEN.')
})
