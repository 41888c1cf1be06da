import { downsample } from '@/lib/drawing/downsample'
import { gzipKilobytes } from './asked-files'
import { benchFiles } from './bench-files'
import { BIG_ASSETS, bigSeries } from './made-series'
import { pageScript } from './page-script'
import type { Given } from './pages/given'

/** What says in each page that its chart is there, and where the values under the pointer are read off. */
export const BIG_PAGES = {
  ours: {
    path: `/?x=${BIG_ASSETS[0]},${BIG_ASSETS[1]}&y=${BIG_ASSETS[2]}`,
    chart: 'path[data-line]',
    plot: '.chart-plot',
    readout: '.chart-readout:not(.chart-pinned)',
  },
  lightweightCharts: {
    path: benchFiles.path('lightweight-charts.html'),
    chart: '[data-constructed]',
    // The cell between the axes.
    plot: '#plot td:nth-child(2)',
    readout: '#readout',
  },
  uplot: {
    path: benchFiles.path('uplot.html'),
    chart: '[data-constructed]',
    plot: '#plot .u-over',
    readout: '#plot .u-legend',
  },
  recharts: {
    path: benchFiles.path('recharts.html'),
    chart: '.recharts-line-curve',
    plot: '#plot',
    readout: '#readout',
  },
} as const

/** As large as the plot of the main page on the same screen. */
const PLOT = { width: 940, height: 320 }

/** Writes the same series as pages of the other libraries. @returns what the script of each weighs, in kB of gzip */
export async function writePeerPages(): Promise<Record<'lightweight-charts' | 'uplot' | 'recharts', number>> {
  const all = givenOf(bigSeries())
  const { lines, times } = all
  const kept = downsample(lines.map(({ values }) => values))
  const few: Given = {
    times: kept.map((index) => times[index] ?? 0),
    lines: lines.map(({ name, values }) => ({ name, values: kept.map((index) => values[index] ?? 0) })),
  }
  return {
    'lightweight-charts': await write('lightweight-charts', all),
    uplot: await write('uplot', all),
    // As many points as the main page hands to it.
    recharts: await write('recharts', few),
  }
}

function givenOf(series: ReturnType<typeof bigSeries>): Given {
  return {
    times: (series[0]?.days ?? []).map((day) => Date.parse(day) / 1000),
    lines: series.map(({ asset, values }) => ({ name: asset, values })),
  }
}

async function write(name: 'lightweight-charts' | 'uplot' | 'recharts', given: Given): Promise<number> {
  const { js, css } = await pageScript(name)
  benchFiles.write(`${name}.js`, js)
  if (name === 'uplot') benchFiles.write('uplot.css', css)
  const styles = name === 'uplot' ? '<link rel="stylesheet" href="uplot.css">' : ''
  benchFiles.write(
    `${name}.html`,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${name}</title>${styles}<style>#plot { width: ${PLOT.width}px; height: ${PLOT.height}px }</style></head>
<body><div id="plot"></div><p id="readout"></p><script type="application/json" id="given">${JSON.stringify(given)}</script>
<script src="${name}.js"></script></body></html>`,
  )
  return gzipKilobytes(js)
}
