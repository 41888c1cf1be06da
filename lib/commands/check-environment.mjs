import { readEnv } from '../env.ts'
import { command, Refusal } from './run.mjs'

// In a process of its own, with tsx: so the server's own process stays without a loader of TypeScript.
await command(async () => {
  try {
    readEnv(process.env)
  } catch (error) {
    throw new Refusal(error.message)
  }
})
