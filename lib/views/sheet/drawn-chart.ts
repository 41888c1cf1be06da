import type { BarChart } from '../charts/bar-chart'
import type { FanChart } from '../charts/fan-chart'
import type { IntervalChart } from '../charts/interval-chart'
import type { LineChart } from '../charts/line-chart'
import type { MatrixChart } from '../charts/matrix-chart'
import type { SharesChart } from '../charts/shares-chart'
import type { SpilloverNetwork } from '../charts/spillover-network'
import type { TimeChart } from '../charts/time-chart'
import type { DealNetworkChart } from '../deals/deal-network-chart'

/** A chart with the name of its kind, which decides how it is drawn. */
export type DrawnChart =
  | { readonly kind: 'time'; readonly chart: TimeChart }
  | { readonly kind: 'bars'; readonly chart: BarChart }
  | { readonly kind: 'intervals'; readonly chart: IntervalChart }
  | { readonly kind: 'lines'; readonly chart: LineChart }
  | { readonly kind: 'fan'; readonly chart: FanChart }
  | { readonly kind: 'matrix'; readonly chart: MatrixChart }
  | { readonly kind: 'shares'; readonly chart: SharesChart }
  | { readonly kind: 'spillovers'; readonly chart: SpilloverNetwork }
  | { readonly kind: 'deals'; readonly chart: DealNetworkChart }
