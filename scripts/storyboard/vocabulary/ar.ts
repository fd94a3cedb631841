/** The fixed vocabulary in Arabic: every word on a slide or in a note that the article did not say. */
import type { Vocabulary } from './index.ts'

const list = (subjects: string[]) => subjects.join(' و')

export const ar: Vocabulary = {
  agenda: 'جدول الأعمال',
  objectives: 'في نهاية هذه الجلسة',
  recap: 'ما نأخذه معنا',
  end: 'شكرًا لكم',
  tip: { tip: 'نصيحة', note: 'ملاحظة', warning: 'تنبيه' },
  minutes: minutes => minutes === 1 ? 'دقيقة واحدة' : `${minutes} دقيقة`,
  session: 'ورشة عمل',
  table: 'جدول',
  code: 'شيفرة',
  figure: 'شكل',
  comparison: list,
  say: {
    cover: title => `أهلًا بكم. موضوع هذه الجلسة: ${title}`,
    agenda: (parts, minutes) => `عدد الأجزاء ${parts}، والمدة نحو ${minutes} دقيقة.`,
    section: (number, name) => `الجزء ${number}: ${name}`,
    next: name => `التالي: ${name}`,
    comparison: subjects => `نقارن بين ${list(subjects)} جنبًا إلى جنب.`,
    table: 'خذوا لحظة لقراءة الجدول.',
    code: 'نمر على الشيفرة سطرًا سطرًا.',
    figure: 'لننظر إلى الصورة معًا.',
    recap: 'قبل أن ننتهي، كل جزء في سطر واحد.',
    end: 'شكرًا لمشاركتكم. ما أول شيء ستجربونه؟',
    objectives: 'في النهاية هذا ما تأخذونه معكم:',
  },
}
