import { type Readout, readoutDay, readoutRows } from '@/lib/drawing/readout'
import { NO_VALUE } from '@/lib/i18n/format'
import { BandSwatch, LineSwatch } from './line-swatch'

/** The day under the crosshair, or the pinned one, and every value on it. */
export function ChartReadout(props: Readout) {
  return (
    <div className="border border-line-strong bg-surface px-2.5 py-2 text-xs text-ink">
      <p className="mb-1 whitespace-pre-line first-line:font-semibold">{readoutDay(props)}</p>
      <dl className="grid gap-y-0.5">
        {readoutRows(props).map(({ label, value, swatch }) => (
          <div key={label} className="flex flex-wrap justify-between gap-x-3" hidden={value === null}>
            <dt className="flex gap-2 wrap-anywhere">
              {swatch === null ? null : swatch === 'band' ? <BandSwatch /> : <LineSwatch tone={swatch} />}
              {label}
            </dt>
            <dd
              className={`ml-auto text-right ${swatch === null || swatch === 'band' ? '' : 'font-semibold'}`}
            >
              {value ?? NO_VALUE}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
