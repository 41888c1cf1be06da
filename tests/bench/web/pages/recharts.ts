import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { Line, LineChart, XAxis, YAxis } from 'recharts'
import { COLOURS, place, readGiven } from './given'

const { times, lines } = readGiven()
const rows = times.map((time, at) => ({
  time,
  ...Object.fromEntries(lines.map(({ values }, index) => [`line${index}`, values[at]])),
}))
createRoot(place()).render(
  createElement(
    LineChart,
    { width: place().clientWidth, height: place().clientHeight, data: rows },
    createElement(XAxis, { key: 'x', dataKey: 'time', type: 'number', domain: ['dataMin', 'dataMax'] }),
    createElement(YAxis, { key: 'y', type: 'number' }),
    ...lines.map((_, index) =>
      createElement(Line, {
        key: index,
        dataKey: `line${index}`,
        type: 'linear',
        dot: false,
        isAnimationActive: false,
        stroke: COLOURS[index] ?? '#000000',
        strokeWidth: 2,
      }),
    ),
  ),
)
