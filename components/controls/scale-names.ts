import type { InterfaceText } from '@/lib/i18n/interface-text'
import type { Scale } from '@/lib/share/view'

/** The words for each scale, the same wherever one is chosen. */
export const SCALE_NAMES = {
  indexed: 'scaleIndexed',
  log: 'scaleLog',
  linear: 'scaleLinear',
} as const satisfies Record<Scale, keyof InterfaceText>
