import { useId, useState } from 'react'
import type { ToolsText } from '@/lib/i18n/tools-text'
import { LONGEST_NAME, savedName } from '@/lib/share/saved-views'

interface SaveFormProps {
  readonly question: string
  readonly text: ToolsText
  readonly onSave: (name: string) => void
}

/** Asks for the name under which the view is saved; without one it is the question. */
export function SaveForm({ question, text, onSave }: SaveFormProps) {
  const field = useId()
  const [name, setName] = useState(question)
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        const chosen = savedName(name) ?? savedName(question)
        if (chosen !== null) onSave(chosen)
      }}
    >
      <label htmlFor={field} className="field min-w-0 flex-[1_1_16rem]">
        {text.viewName}
        <input
          id={field}
          value={name}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="button">
        {text.viewSave}
      </button>
    </form>
  )
}
