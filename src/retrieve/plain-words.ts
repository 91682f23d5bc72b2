// Turns of speech in the words that are read elsewhere: 比前一年 for 比上年, 高几个点 for 高几个百分点.

const YEAR_BEFORE = /(?<=[比较])(?:[上前]一|头)年/g;
/** 高几个点, 差多少个点: percentage points. */
const POINTS_APART = /(?<=[高低多少差快慢升降落](?:了|出)?)(多少|几)个?点(?![名火子])/g;
/** 超额完成多少: by how much the result lies above the wish. */
const ABOVE_WISH = /超额(?:完成)?(?:目标|任务|计划)?了?(?=多少|几)/g;
/** 最多的是哪年: which of them is the first. */
const FIRST_IS = /最(多|少|高|低|快|慢|大|小)的?是(哪(?:一?年|一?个|里|家|市|省))(?=[?。,]|$)/g;

/** A normalised question in plain words. */
export const inPlainWords = (text: string): string =>
  text
    .replace(YEAR_BEFORE, '上年')
    .replace(POINTS_APART, '$1个百分点')
    .replace(ABOVE_WISH, '实际比目标多')
    .replace(FIRST_IS, '$2最$1');
