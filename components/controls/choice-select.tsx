import type { Choice } from '@/lib/views/dashboard/dashboard'

interface ChoiceSelectProps {
  readonly label: string
  readonly name: string
  readonly value: string
  readonly choices: readonly Choice[]
  /** The key that leads here. */
  readonly shortcut?: string
  readonly onChoose: (value: string) => void
}

/** A native select with its label; choices with a group stand under its heading. */
export function ChoiceSelect({ label, name, value, choices, shortcut, onChoose }: ChoiceSelectProps) {
  // A basket typed into the URL is no choice of the list, and must not turn into its first entry.
  const all = choices.some((choice) => choice.value === value)
    ? choices
    : [{ value, label: value }, ...choices]
  const groups = [...new Set(all.map((choice) => choice.group))]
  return (
    <label className="field">
      {label}
      <select
        name={name}
        value={value}
        aria-keyshortcuts={shortcut}
        onChange={(event) => onChoose(event.target.value)}
      >
        {groups.map((group) => {
          const options = all
            .filter((choice) => choice.group === group)
            .map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))
          return group === undefined ? (
            options
          ) : (
            <optgroup key={group} label={group}>
              {options}
            </optgroup>
          )
        })}
      </select>
    </label>
  )
}
