/** The fixed vocabulary in Japanese: every word on a slide or in a note that the article did not say. */
import type { Vocabulary } from './index.ts'

const list = (subjects: string[]) => subjects.join('と')

export const ja: Vocabulary = {
  agenda: 'アジェンダ',
  objectives: 'このセッションのゴール',
  recap: '今日の持ち帰り',
  end: 'ありがとうございました',
  tip: { tip: 'ヒント', note: 'メモ', warning: '注意' },
  minutes: minutes => minutes === 1 ? '1分' : `${minutes}分`,
  session: 'ワークショップ',
  table: '表',
  code: 'コード',
  figure: '図',
  comparison: list,
  say: {
    cover: title => `ようこそ。今日のテーマ：${title}`,
    agenda: (parts, minutes) => `約${minutes}分で${parts}つのパートを進めます。`,
    section: (number, name) => `パート${number}：${name}`,
    next: name => `次は：${name}`,
    comparison: subjects => `${list(subjects)}を並べて比べます。`,
    table: '少し時間をとって表を読みましょう。',
    code: 'コードを一行ずつ見ていきます。',
    figure: '図を一緒に見ましょう。',
    recap: '最後に、各パートを一行で振り返ります。',
    end: 'ご参加ありがとうございました。まず何を試しますか。',
    objectives: '終わりには次のことを持ち帰ります。',
  },
}
