interface HiddenStateProps {
  /** A query as links have it, without '?'. */
  readonly query: string
  /** Parameters for which the form has fields of its own. */
  readonly except: readonly string[]
}

/** Carries the rest of the state through a form that is sent without script. */
export function HiddenState({ query, except }: HiddenStateProps) {
  return [...new URLSearchParams(query)]
    .filter(([name]) => !except.includes(name))
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
}
