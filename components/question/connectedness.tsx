import { CHARTS } from '@/components/charts/registry'
import { SharesFigure } from '@/components/charts/shares-chart'
import { SpilloverNetworkFigure } from '@/components/charts/spillover-network'
import type { ConnectednessPage } from '@/lib/views/connectedness/connectedness-view'
import { QuestionFrame } from './question-frame'

const SIDE_BY_SIDE = 'lg:grid-cols-[minmax(0,4fr)_minmax(0,7fr)]'
/** So many columns of the table have room beside the network. */
const FITS_BESIDE = 6

/** Where shocks go: the nets as a network, the table of shares, and the total through time. */
export function Connectedness({ page }: { page: ConnectednessPage }) {
  const { network, shares, rolling, window, unpinHref, frame } = page
  const Rolling = CHARTS[rolling.kind]
  const isNarrow = (shares?.columns.length ?? 0) <= FITS_BESIDE
  return (
    <QuestionFrame page={page} chapter="connectedness">
      {network !== null && shares !== null && (
        <div className={`grid grid-cols-1 items-start gap-x-12 gap-y-10 ${isNarrow ? SIDE_BY_SIDE : ''}`}>
          <SpilloverNetworkFigure chart={network} lang={frame.lang} />
          <SharesFigure chart={shares} lang={frame.lang} />
        </div>
      )}
      <Rolling chart={rolling} lang={frame.lang} sampleSize={window} unpinHref={unpinHref} />
    </QuestionFrame>
  )
}
