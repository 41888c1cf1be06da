/** Code that loads the CSV of an answer, ready to be pasted. */
export interface LoadingCode {
  readonly python: string
  readonly r: string
  readonly excel: string
}

/**
 * @param address of the CSV, with its host
 * @param days the columns that hold days
 */
export function loadingCode(address: string, days: readonly string[]): LoadingCode {
  const names = days.map((name) => `"${name}"`)
  const parsed = days.length === 0 ? '' : `, parse_dates=[${names.join(', ')}]`
  return {
    // Without 'round_trip' pandas takes in 17 digits of a number, leading zeros counted.
    python: `import pandas as pd\n\ndata = pd.read_csv("${address}"${parsed}, float_precision="round_trip")`,
    r: [
      `data <- read.csv("${address}", na.strings = "")`,
      ...days.map((name) => `data$${name} <- as.Date(data$${name})`),
    ].join('\n'),
    // The numbers have a decimal point, whatever the language of the spreadsheet.
    excel: [
      'let',
      `  Source = Csv.Document(Web.Contents("${address}"), [Delimiter = ",", Encoding = 65001]),`,
      '  Rows = Table.PromoteHeaders(Source),',
      '  Value = each if _ = "" then null else',
      '    try Number.FromText(_, "en-US") otherwise try Date.FromText(_, [Format = "yyyy-MM-dd"]) otherwise _,',
      '  Typed = Table.TransformColumns(Rows, {}, Value)',
      'in',
      '  Typed',
    ].join('\n'),
  }
}
