// 'the Nvidia' would be wrong, 'the total crypto market cap' is right.
export const the = (name: string) =>
  /^(total |basket |S&P 500|Nasdaq-100)/.test(name) ? `the ${name}` : name

export const counted = (count: string, one: string, many: string) => `${count} ${count === '1' ? one : many}`
