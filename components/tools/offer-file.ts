/** Lets the browser save a text as a file. */
export function offerFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser may begin reading it only after this task.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
