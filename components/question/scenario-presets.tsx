import type { ScenarioPage } from '@/lib/views/scenario/scenario-view'

/** Moves to start from, as links: round ones and ones that happened. */
export function ScenarioPresets({ presets: { title, links } }: { presets: ScenarioPage['presets'] }) {
  return (
    <nav aria-labelledby="scenario-presets" className="not-printed grid gap-1 text-sm">
      <h2 id="scenario-presets" className="text-muted">
        {title}
      </h2>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {links.map(({ label, href, isCurrent }) => (
          <li key={label}>
            <a
              href={href}
              aria-current={isCurrent ? 'true' : undefined}
              className={`inline-block py-1 ${isCurrent ? 'font-semibold' : ''}`}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
