import type { ReactNode } from 'react'
import { useInterfaceText } from '@/components/ui/interface-text-context'
import { fillIn } from '@/lib/i18n/fill-in'
import { BANDS, METHODS, SCALES, type View } from '@/lib/share/view'
import type { ControlChoices } from '@/lib/views/dashboard/dashboard'
import { ChoiceSelect } from './choice-select'
import { SCALE_NAMES } from './scale-names'
import { withSource } from './sources'

/** Parameters that have a field here. */
export const SETTING_NAMES = ['method', 'on', 'given', 'scale', 'band', 'provider', 'clock'] as const

interface MoreSettingsProps {
  readonly view: View
  readonly choices: ControlChoices
  readonly change: (part: Partial<View>) => void
  /** Further fields, behind the others. */
  readonly children: ReactNode
}

/** Further assets beside the first. */
const COMPARED = [1, 2, 3]
const NOTHING = 'none'

export function MoreSettings({ view, choices, change, children }: MoreSettingsProps) {
  const text = useInterfaceText()
  const pick = <Value extends string>(
    values: readonly Value[],
    wanted: string,
    use: (value: Value) => void,
  ) => {
    const value = values.find((known) => known === wanted)
    if (value !== undefined) use(value)
  }
  return (
    <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
      {COMPARED.map((slot) => (
        <ChoiceSelect
          key={slot}
          label={fillIn(text.compareWithNumber, { number: slot })}
          name="x"
          value={view.x[slot] ?? ''}
          choices={[
            { value: '', label: text.none },
            ...choices.assets.filter(
              ({ value }) => value !== view.y && (value === view.x[slot] || !view.x.includes(value)),
            ),
          ]}
          onChoose={(id) => change({ x: withSource(view.x, slot, id) })}
        />
      ))}
      <ChoiceSelect
        label={text.given}
        name="given"
        value={view.given ?? NOTHING}
        choices={choices.given.filter(({ value }) => value !== view.y && !view.x.includes(value))}
        onChoose={(id) => change({ given: id === NOTHING ? null : id })}
      />
      <ChoiceSelect
        label={text.method}
        name="method"
        value={view.method}
        choices={choices.methods}
        onChoose={(id) => pick(METHODS, id, (method) => change({ method }))}
      />
      <ChoiceSelect
        label={text.correlationOf}
        name="on"
        value={view.on}
        choices={[
          { value: 'returns', label: text.returns },
          { value: 'levels', label: text.levels },
        ]}
        onChoose={(id) => pick(['returns', 'levels'] as const, id, (on) => change({ on }))}
      />
      <ChoiceSelect
        label={text.scale}
        name="scale"
        value={view.scale}
        choices={SCALES.map((scale) => ({ value: scale, label: text[SCALE_NAMES[scale]] }))}
        onChoose={(id) => pick(SCALES, id, (scale) => change({ scale }))}
      />
      <ChoiceSelect
        label={text.band}
        name="band"
        value={view.band}
        choices={[
          { value: 'interval', label: text.bandInterval },
          { value: 'constant', label: text.bandConstant },
        ]}
        onChoose={(id) => pick(BANDS, id, (band) => change({ band }))}
      />
      <ChoiceSelect
        label={text.provider}
        name="provider"
        value={view.provider ?? ''}
        choices={choices.providers}
        onChoose={(id) => change({ provider: id === '' ? null : id })}
      />
      <ChoiceSelect
        label={text.clock}
        name="clock"
        value={view.clock}
        choices={[
          { value: 'day', label: text.clockDay },
          { value: 'close', label: text.clockClose },
        ]}
        onChoose={(id) => pick(['day', 'close'] as const, id, (clock) => change({ clock }))}
      />
      {children}
    </div>
  )
}
