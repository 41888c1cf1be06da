import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { COLOURS, place, readGiven, tellConstructed } from './given'

const { times, lines } = readGiven()
const options: uPlot.Options = {
  width: place().clientWidth,
  height: place().clientHeight,
  series: [{}, ...lines.map(({ name }, index) => ({ label: name, stroke: COLOURS[index] ?? '#000000' }))],
}
new uPlot(options, [[...times], ...lines.map(({ values }) => [...values])], place())
tellConstructed()
