/** What a rule of recognising is: it says what a passage is, or leaves it to the next one. */
import type { Paragraph, RootContent } from 'mdast'
import type { Rule } from '../../languages/rule.ts'
import { passageOf, type Passage } from '../../text/passage.ts'
import type { ArticleLine } from '../../types.ts'
import type { Context, Part } from '../outline.ts'

/** A passage of the article, with what stands around it. */
export interface Block<Node extends RootContent = RootContent> {
  node: Node
  /** right above it */ heading?: ArticleLine | undefined
  next?: RootContent | undefined
}

/**
 * Gives what the passage is: a part, several, or none where nothing in it is told; undefined where
 * the rule does not know. Pictures in it need no rule: each is a figure after it.
 */
export type RecognisingRule = Rule<(block: Block, context: Context) => Part[] | undefined>

const read = new WeakMap<Paragraph, Passage[]>()

/** @returns the sentences of a paragraph, which several rules ask about */
export function sentencesIn(node: Paragraph, { paragraph }: Context): Passage[] {
  const sentences = read.get(node) ?? paragraph(passageOf(node.children))
  read.set(node, sentences)
  return sentences
}

/** @returns a rule that knows one kind of node only */
export function ofKind<Type extends RootContent['type']>(
  type: Type,
  apply: (
    block: Block<Extract<RootContent, { type: Type }>>,
    context: Context,
  ) => Part[] | undefined,
): RecognisingRule['apply'] {
  return (block, context) =>
    block.node.type === type
      ? apply(block as Block<Extract<RootContent, { type: Type }>>, context)
      : undefined
}
