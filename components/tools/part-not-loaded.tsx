import { useInterfaceText } from '@/components/ui/interface-text-context'

/** Stands in for a part that did not arrive: no connection, or an old page after a new release. */
export function PartNotLoaded() {
  const text = useInterfaceText()
  return (
    <p role="alert" className="text-sm text-warning">
      {text.partNotLoaded}
    </p>
  )
}
