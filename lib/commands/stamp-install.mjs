import { stampInstall } from './ready.mjs'

// npm runs this after every install, also after those that change no packages or leave some out.
const {
  npm_config_package_lock_only: lockOnly,
  npm_config_dry_run: dryRun,
  npm_config_omit: omitted,
} = process.env
if (lockOnly !== 'true' && dryRun !== 'true' && !omitted) stampInstall()
