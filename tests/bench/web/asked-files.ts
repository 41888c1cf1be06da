import { gzipSync } from 'node:zlib'

/** The scripts that a page asks for when it is loaded; those only for browsers without modules are not among them. */
export function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script\b[^>]*>/g)].flatMap(([tag]) =>
    /\bnomodule\b/i.test(tag) ? [] : attribute(tag, 'src'),
  )
}

export function stylesheetsOf(html: string): string[] {
  return [...html.matchAll(/<link\b[^>]*>/g)].flatMap(([tag]) =>
    attribute(tag, 'rel')[0] === 'stylesheet' ? attribute(tag, 'href') : [],
  )
}

function attribute(tag: string, name: string): string[] {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? [] : [value]
}

/** In thousands of bytes. */
export function gzipKilobytes(content: Uint8Array | string): number {
  return gzipSync(content).length / 1000
}
