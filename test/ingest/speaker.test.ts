// The line of office and name under a report's title.
import { describe, expect, it } from 'vitest';
import { headingOf } from '../../src/ingest/headings.js';
import { isSpeakerLine } from '../../src/ingest/speaker.js';

describe('who gave a report', () => {
  it.each(['国务院总理李强', '某某省省长赵刚', '某某市人民政府市长欧阳明月', '内蒙古自治区主席王某'])(
    'is said by “%s”',
    (line) => {
      expect(isSpeakerLine(line)).toBe(true);
      expect(headingOf(line, 'settled')).toBeUndefined();
    },
  );

  it.each(['政府工作报告', '国务院总理', '省长信箱办理情况良好,群众满意', '全面推行河长制林长制'])(
    'is not said by “%s”',
    (line) => {
      expect(isSpeakerLine(line)).toBe(false);
    },
  );
});
