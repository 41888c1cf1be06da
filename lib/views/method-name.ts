import type { DashboardText } from '@/lib/i18n/dashboard-text'

/** 'HAC interval (Newey-West)' for 'hac-bartlett/1'; the line at the end of the page has the versions. */
export function methodNameOf(id: string, text: DashboardText): string {
  return text.evidence.methodNames[id.replace(/\/\d+$/, '')] ?? id
}
