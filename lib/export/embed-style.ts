import { createHash } from 'node:crypto'
import { colourDeclarations } from '@/lib/drawing/styled-colours'
import type { EmbedTheme } from '@/lib/share/parse-embed'

/** From this width on the wide drawing is shown. */
const WIDE = '28rem'
/** From this width on the numbers stand in one row. */
const FOUR = '34rem'
/** From this width on the chart stands beside the words, so that all of it fits into the height of a frame. */
const BESIDE = '44rem'

const RULES = `
*{box-sizing:border-box;margin:0;padding:0}
html{background:var(--surface);color:var(--ink);font:400 1rem/1.45 Inter,system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;-webkit-text-size-adjust:100%}
main{display:grid;gap:.75rem;max-width:64rem;margin:0 auto;padding:.75rem .875rem;overflow-wrap:anywhere}
main>*{min-width:0}
a{color:inherit;text-underline-offset:.15em}
a:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
h1{font-size:1.125rem;line-height:1.25;font-weight:650}
h1+p{margin-top:.375rem}
.warning{margin-top:.375rem;padding-left:.5rem;border-left:3px solid var(--warning);color:var(--warning);font-size:.875rem}
dl{display:grid;grid-template-columns:1fr 1fr;gap:.375rem 1rem;align-self:start;padding:.5rem .625rem;background:var(--raised);border-radius:.25rem}
dt{font-size:.75rem;line-height:1.3;color:var(--muted)}
dd{font-size:.9375rem;line-height:1.3;font-weight:600;font-variant-numeric:tabular-nums}
figcaption{font-size:.875rem;line-height:1.3;font-weight:600;margin-bottom:.375rem}
svg{display:block;width:100%;height:auto;overflow:visible}
svg.wide{display:none}
footer{display:grid;gap:.25rem;padding-top:.5rem;border-top:1px solid var(--line);font-size:.8125rem;line-height:1.4;color:var(--muted)}
footer a{color:var(--ink);font-weight:600}
@media(min-width:${WIDE}){main{padding:1rem 1.25rem}svg.narrow{display:none}svg.wide{display:block}}
@media(min-width:${FOUR}){dl{grid-template-columns:3fr 3fr 2fr 3fr}}
@media(min-width:${BESIDE}){dl{grid-template-columns:1fr 1fr}main.charted{grid-template:auto 1fr auto/minmax(0,2fr) minmax(0,3fr);column-gap:1.75rem}figure{grid-area:1/2/3/3}dl{grid-area:2/1}footer{grid-column:1/-1}}
`

/** The style of an embed in a theme; it names all colours that its drawing has. */
export function embedStyle(theme: EmbedTheme): string {
  return `${coloursOf(theme)}${RULES.replaceAll('\n', '')}`
}

function coloursOf(theme: EmbedTheme): string {
  const root = (scheme: 'light' | 'dark') => `:root{color-scheme:${scheme};${colourDeclarations(scheme)}}`
  return theme === 'auto' ? `${root('light')}@media(prefers-color-scheme:dark){${root('dark')}}` : root(theme)
}

/**
 * What a browser may do with an embed: stand in anyone's frame, apply this one style, and nothing else. Neither a script
 * nor a request is possible, whatever a text that is shown may hold.
 */
export function embedPolicy(theme: EmbedTheme): string {
  const digest = createHash('sha256').update(embedStyle(theme)).digest('base64')
  return [
    "default-src 'none'",
    `style-src 'sha256-${digest}'`,
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors *',
  ].join('; ')
}
