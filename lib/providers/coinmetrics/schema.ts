import { z } from 'zod'
import { longList } from '../long-list'

/** `CapMrktCurUSD` counts the units on the chain; `CapMrktEstUSD` estimates them where the chain is not read. */
export const METRICS = ['CapMrktCurUSD', 'CapMrktEstUSD'] as const

export type Metric = (typeof METRICS)[number]

const stamp = z.string().regex(/^\d{4}-\d{2}-\d{2}T/, 'a time such as 2025-10-07T00:00:00Z')

export const rowsSchema = z.object({
  data: longList(z.object({ asset: z.string(), time: stamp }).catchall(z.unknown())),
  next_page_token: z.string().nullish(),
})

export type Row = z.infer<typeof rowsSchema>['data'][number]

export const catalogSchema = z.object({
  data: longList(
    z.object({
      asset: z.string(),
      metrics: z.array(
        z.object({
          metric: z.string(),
          frequencies: z.array(z.object({ frequency: z.string(), min_time: stamp })),
        }),
      ),
    }),
  ),
})

export type Catalog = z.infer<typeof catalogSchema>
