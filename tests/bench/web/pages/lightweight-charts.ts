import { createChart, LineSeries, type MouseEventParams, type UTCTimestamp } from 'lightweight-charts'
import { COLOURS, place, readGiven, tellConstructed } from './given'

const { times, lines } = readGiven()
const chart = createChart(place(), {
  width: place().clientWidth,
  height: place().clientHeight,
  // Its default of half a pixel for each point would show the last fifth only.
  timeScale: { minBarSpacing: 0.01 },
})
const drawn = lines.map(({ name, values }, index) => {
  const series = chart.addSeries(LineSeries, { color: COLOURS[index] ?? '#000000' })
  series.setData(times.map((time, at) => ({ time: time as UTCTimestamp, value: values[at] ?? 0 })))
  return { name, series }
})
chart.timeScale().fitContent()

const readout = document.getElementById('readout')
chart.subscribeCrosshairMove(({ time, seriesData }: MouseEventParams) => {
  if (readout === null || typeof time !== 'number') return
  const day = new Date(time * 1000).toISOString().slice(0, 10)
  const parts = drawn.map(({ name, series }) => {
    const point = seriesData.get(series)
    return `${name} ${point !== undefined && 'value' in point ? point.value.toFixed(2) : ''}`
  })
  readout.textContent = `${day} ${parts.join(' ')}`
})
tellConstructed()
