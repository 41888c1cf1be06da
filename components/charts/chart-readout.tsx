import { dayOfNumber } from '@/lib/drawing/day-number'
import type { PlotData } from '@/lib/drawing/plot-data'
import { formatter, NO_VALUE } from '@/lib/i18n/format'
import { fillIn, interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import { BandSwatch, LineSwatch } from './line-swatch'

interface ChartReadoutProps {
  readonly data: PlotData
  readonly index: number
  readonly lang: Language
  readonly sampleSize: number | null
}

/** The day under the crosshair and every value on it. A value of 0 is a value; a missing one says so. */
export function ChartReadout({ data, index, lang, sampleSize }: ChartReadoutProps) {
  const text = interfaceText(lang)
  const format = formatter(lang)
  const lower = data.band?.lower[index] ?? null
  const upper = data.band?.upper[index] ?? null
  return (
    <div
      className="border border-line-strong bg-surface px-2.5 py-2 text-xs text-ink"
      aria-live="polite"
      aria-atomic="true"
    >
      <p className="mb-1 font-semibold">{format.day(dayOfNumber(data.days[index] ?? 0))}</p>
      <dl className="grid grid-cols-[auto_1fr_auto] gap-x-2 gap-y-0.5">
        {data.lines.map((line) => {
          const axis = line.axis === 'right' && data.right !== null ? data.right : data.left
          return (
            <div key={line.key} className="contents">
              <LineSwatch tone={line.tone} />
              <dt>{line.label}</dt>
              <dd className="text-right font-semibold">
                {format.valueWithUnit(line.values[index], axis.format)}
              </dd>
            </div>
          )
        })}
        {data.band !== null && (
          <div className="contents">
            <BandSwatch />
            <dt>{data.band.label}</dt>
            <dd className="text-right">
              {lower === null || upper === null
                ? NO_VALUE
                : fillIn(text.intervalFromTo, {
                    low: format.valueWithUnit(lower, data.left.format),
                    high: format.valueWithUnit(upper, data.left.format),
                  })}
            </dd>
          </div>
        )}
        {sampleSize !== null && data.lines.some((line) => line.values[index] != null) && (
          <div className="contents">
            <span />
            <dt>{text.sampleSize}</dt>
            <dd className="text-right">{sampleSize}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}
