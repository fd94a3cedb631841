/** lectern completion: what a shell runs to complete commands and options. */
import { usageError } from '../usage.ts'
import { define } from './command.ts'
import { COMMANDS } from './index.ts'
import { text } from './values.ts'

export const command = define(
  'completion',
  'what a shell reads to complete commands and options',
  { shell: { type: 'positional', description: 'bash, zsh or fish', required: true } },
  async args => {
    const shell = text(args.shell)
    if (!isShell(shell))
      throw usageError(`"${shell}" is no shell that is known here.`, 'bash, zsh and fish are')
    process.stdout.write(SCRIPTS[shell](await optionsOfAll()))
  },
  {
    examples: [
      'completion bash >> ~/.bashrc',
      'completion zsh >> ~/.zshrc',
      'completion fish > ~/.config/fish/completions/lectern.fish',
    ],
  },
)

interface Option {
  name: string
  description: string
}

/** Of each command, by its name. */
type Options = Record<string, Option[]>

async function optionsOfAll(): Promise<Options> {
  const found = Object.entries(COMMANDS).map(async ([name, load]): Promise<[string, Option[]]> => {
    const { args } = (await load()).command
    const options = Object.entries(args).filter(([, { type }]) => type !== 'positional')
    return [
      name,
      options.map(([option, { description = '' }]) => ({ name: `--${option}`, description })),
    ]
  })
  return Object.fromEntries(await Promise.all(found))
}

const SCRIPTS = { bash, zsh, fish }

function isShell(name: string): name is keyof typeof SCRIPTS {
  return Object.hasOwn(SCRIPTS, name)
}

function namesOf(options: Option[]): string {
  return options.map(({ name }) => name).join(' ')
}

/** A command first, or an article, which is presented; then options, or files. */
function bash(options: Options): string {
  const cases = Object.entries(options).map(
    ([name, own]) => `    ${name}) options="${namesOf(own)}" ;;`,
  )
  return `_lectern() {
  local word=\${COMP_WORDS[COMP_CWORD]} options=
  case \${COMP_WORDS[1]} in
${cases.join('\n')}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${Object.keys(options).join(' ')}" -f -- "$word"))
  elif [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _lectern lectern
`
}

/** Zsh reads what is written for Bash. */
function zsh(options: Options): string {
  return `autoload -Uz compinit bashcompinit\ncompinit\nbashcompinit\n${bash(options)}`
}

function fish(options: Options): string {
  const quoted = (value: string) => `'${value.replace(/[\\']/g, '\\$&')}'`
  const lines = Object.entries(options).flatMap(([name, own]) => [
    `complete -c lectern -n __fish_use_subcommand -a ${name}`,
    ...own.map(
      option =>
        `complete -c lectern -n '__fish_seen_subcommand_from ${name}' ` +
        `-l ${option.name.slice(2)} -d ${quoted(option.description)}`,
    ),
  ])
  return `${lines.join('\n')}\n`
}
