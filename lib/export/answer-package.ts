import { createHash } from 'node:crypto'
import type { Language } from '@/lib/i18n/language'
import { FILE_NAMES, type FileName, takeAwayText } from '@/lib/i18n/take-away-text'
import type { PackedAnswer, PackedTable } from '@/lib/views/take-away/packed-answer'
import manifest from '@/package.json'
import { csv } from './csv'
import { zip } from './zip'

/** The form of metadata.json; another number where a reader of the old form would go wrong. */
const FORMAT = 'spillover-package/1'

/**
 * An answer as one ZIP: its figures, what they were computed from, every setting, sources and terms, and a file to read
 * first. The same answer gives the same bytes.
 */
export function answerPackage(answer: PackedAnswer, language: Language): Uint8Array<ArrayBuffer> {
  const { readme, fileMeanings } = takeAwayText(language)
  const tables = Object.entries(answer.tables).map(([name, table]) => ({
    name: `${name}.csv`,
    meaning: fileMeanings[kindOf(name)],
    text: csv(table.header, table.columns),
    table,
  }))
  const data = {
    name: 'answer.json',
    meaning: fileMeanings.answer,
    text: `${JSON.stringify(answer.data, null, 2)}\n`,
  }
  const metadata = metadataOf(answer, language, [...tables, data])
  const files = [...tables, data, { name: 'metadata.json', meaning: fileMeanings.metadata, text: metadata }]
  const explained = readme({
    question: answer.title,
    answer: answer.sentences.join(' '),
    files,
    withheld: answer.withheld,
    terms: answer.terms,
    citation: answer.citation.plain,
  })
  return zip({
    'README.txt': `${explained}\n`,
    ...Object.fromEntries(files.map(({ name, text }) => [name, text])),
  })
}

interface PackagedFile {
  readonly name: string
  readonly meaning: string
  readonly text: string
  readonly table?: PackedTable
}

function metadataOf(answer: PackedAnswer, language: Language, files: readonly PackagedFile[]): string {
  const { question, title, sentences, warnings, caveats, recipe, hash, vintage, sources, withheld } = answer
  const metadata = {
    format: FORMAT,
    software: `Spillover ${manifest.version}`,
    language,
    question,
    title,
    answer: sentences,
    view: recipe.view,
    vintage,
    methods: recipe.methods,
    // null where nothing is drawn.
    seed: answer.seed,
    hash,
    link: answer.link,
    citation: answer.citation,
    warnings,
    caveats,
    sources,
    withheld,
    files: files.map(({ name, meaning, text, table }) => ({
      name,
      meaning,
      sha256: createHash('sha256').update(text).digest('hex'),
      ...(table && {
        rows: table.columns[0]?.length ?? 0,
        columns: table.header.map((column, place) => ({ name: column, meaning: table.meanings[place] })),
      }),
    })),
  }
  return `${JSON.stringify(metadata, null, 2)}\n`
}

/** The kind of a file whose name may go on with the ids of assets: 'returns-given-QQQ'. */
function kindOf(name: string): FileName {
  const kinds = FILE_NAMES.filter((kind) => name === kind || name.startsWith(`${kind}-`))
  const longest = kinds.sort((one, other) => other.length - one.length)[0]
  if (longest === undefined) throw new RangeError(`No text says what ${name} is.`)
  return longest
}
