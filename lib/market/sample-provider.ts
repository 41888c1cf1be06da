/** The name of the embedded sample among the providers. No import may call itself so. */
export const SAMPLE_PROVIDER = 'sample'
