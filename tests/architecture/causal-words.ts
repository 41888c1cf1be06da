import ts from 'typescript'

// A correlation or a day's move shows no cause. Only a source may say so, and then inside quotation marks.
const causal = [
  /\b(?:led|leads|leading) to\b/i,
  /\bdragg(?:ed|ing|s)\b/i,
  /\b(?:drives|drove|driven|driving)\b/i,
  /\bcaus(?:es|ed|ing)\b/i,
  /\bbecause of\b/i,
  /\btrigger(?:s|ed|ing)\b/i,
  /\b(?:führt|führte|führten) (?:\S+ ){0,6}zu\b/i,
  /\b(?:zieht|zog|zogen) (?:\S+ ){0,6}mit\b/i,
  /\b(?:treibt|trieb|trieben|getrieben)\b/i,
  /\bverursach/i,
  /(?<!\p{L})(?:löst|löste|lösten) (?:\S+ ){0,8}aus\b|\bausgelöst/iu,
]

// 'Rival causes' and 'named as causes' label what others say; they claim nothing.
const allowed = /\b(?:rival|competing|other|possible|alleged|as) causes\b/gi
// An address is its owner's wording.
const address = /https?:\/\/\S+/g
const quoted = /“[^”]*”|„[^“”]*[“”]|"[^"]*"|«[^»]*»/g

/** The sentences among the texts that claim a cause in our own words. */
export function causalClaims(texts: readonly string[]): string[] {
  return texts.filter((text) => {
    const own = text.replace(address, ' ').replace(quoted, ' ').replace(allowed, ' ')
    return causal.some((word) => word.test(own))
  })
}

/** Every text a reader could see in a source file: string literals, the fixed parts of templates, text in JSX. */
export function textsOfCode(path: string, code: string): string[] {
  const found: string[] = []
  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    if (ts.isTemplateExpression(node)) {
      found.push([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…'))
    } else if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) {
      found.push(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true))
  return found
}

/** Every text among the values of a JSON document. */
export function textsOfJson(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsOfJson) : []
}
