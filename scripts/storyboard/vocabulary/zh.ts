/** The fixed vocabulary in Chinese: every word on a slide or in a note that the article did not say. */
import type { Vocabulary } from './index.ts'

const list = (subjects: string[]) => subjects.join('与')

export const zh: Vocabulary = {
  agenda: '议程',
  objectives: '本次课程结束时',
  recap: '带走的要点',
  end: '谢谢',
  tip: { tip: '提示', note: '说明', warning: '注意' },
  minutes: minutes => minutes === 1 ? '1分钟' : `${minutes}分钟`,
  session: '工作坊',
  table: '表格',
  code: '代码',
  figure: '图',
  comparison: list,
  say: {
    cover: title => `欢迎。今天的主题：${title}`,
    agenda: (parts, minutes) => `我们用大约${minutes}分钟讲${parts}个部分。`,
    section: (number, name) => `第${number}部分：${name}`,
    next: name => `接下来：${name}`,
    comparison: subjects => `我们把${list(subjects)}并排比较。`,
    table: '请花一点时间看表格。',
    code: '逐行讲解代码。',
    figure: '请一起看这张图。',
    recap: '结束之前，用一句话回顾每个部分。',
    end: '感谢参与。你会先尝试什么？',
    objectives: '结束时，你会带走：',
  },
}
