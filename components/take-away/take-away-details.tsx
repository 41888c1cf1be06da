import type { ReactNode } from 'react'
import { interfaceText } from '@/lib/i18n/interface-text'
import type { Language } from '@/lib/i18n/language'
import { takeAwayText } from '@/lib/i18n/take-away-text'
import type { FileLinks, TakeAway } from '@/lib/views/take-away/take-away'

interface TakeAwayDetailsProps {
  readonly takeAway: TakeAway
  readonly links: { readonly json: string; readonly svg: string; readonly png: string }
  readonly lang: Language
}

/** All files, how the answer is cited, code that loads it and what embeds it: closed until somebody asks, without a script. */
export function TakeAwayDetails({ takeAway, links, lang }: TakeAwayDetailsProps) {
  const text = takeAwayText(lang)
  const { files, citation, code, embed, withheld } = takeAway
  return (
    <div className="not-printed grid max-w-[46rem] gap-2 text-sm">
      {withheld.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <details>
        <summary className="w-fit py-1 text-muted hover:text-ink">{text.title}</summary>
        <div className="grid gap-6 pt-3 pb-4">
          <Part title={text.files.title}>
            <p className="text-muted">{text.files.explained}</p>
            <Files files={[...shownFiles(links, lang), [text.files.germanCsv, files.germanCsv]]} />
            {files.all !== null && (
              <>
                <p>{text.files.all}</p>
                <Files files={allFiles(files.all, lang)} />
              </>
            )}
          </Part>
          <Part title={text.citation.title}>
            <Copied name={text.citation.plain} text={citation.plain} />
            <Copied name="BibTeX" text={citation.bibtex} />
          </Part>
          <Part title={text.code.title}>
            <p className="text-muted">{text.code.explained}</p>
            <Copied name="Python" text={code.python} />
            <Copied name="R" text={code.r} />
            <Copied name={text.code.excel} text={code.excel} />
          </Part>
          <Part title={text.embed.title}>
            {embed.live !== null && <Copied name={text.embed.live} text={embed.live} />}
            <Copied name={text.embed.fixed} text={embed.fixed} />
          </Part>
        </div>
      </details>
    </div>
  )
}

type NamedFile = readonly [name: string, href: string]

function Files({ files }: { files: readonly NamedFile[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {files.map(([name, href]) => (
        <li key={name}>
          <a href={href} download className="inline-block py-1">
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** Those that have no button of their own. */
function shownFiles({ json, svg, png }: TakeAwayDetailsProps['links'], lang: Language): NamedFile[] {
  const { downloadJson, downloadSvg, downloadPng } = interfaceText(lang)
  return [
    [downloadJson, json],
    [downloadSvg, svg],
    [downloadPng, png],
  ]
}

function allFiles({ csv, zip, json, svg, png }: FileLinks, lang: Language): NamedFile[] {
  const { allZip } = takeAwayText(lang).files
  return [
    ['CSV', csv],
    ['JSON', json],
    ['SVG', svg],
    ['PNG', png],
    [allZip, zip],
  ]
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{title}</h3>
      {children}
    </div>
  )
}

/** Text to be copied: one click selects all of it. */
function Copied({ name, text }: { name: string; text: string }) {
  return (
    <div className="grid grid-cols-1 gap-1">
      <p className="text-muted">{name}</p>
      <pre className="border border-line bg-raised p-2 text-xs wrap-anywhere whitespace-pre-wrap select-all">
        {text}
      </pre>
    </div>
  )
}
