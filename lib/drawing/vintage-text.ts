import { fillIn } from '@/lib/i18n/fill-in'
import type { InterfaceText } from '@/lib/i18n/interface-text'
import type { SheetSeal } from '@/lib/views/sheet/sheet'

/** 'Data vintage 7' as the part of a line; no part where the answer rests on no value of the store. */
export function vintageText(
  { vintage }: Pick<SheetSeal, 'vintage'>,
  { dataVintage }: InterfaceText,
): string[] {
  return vintage === null ? [] : [fillIn(dataVintage, { vintage })]
}
