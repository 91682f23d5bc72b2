// Who gave a report: a line of office and name under its title.

const SPEAKER =
  /^(?:[\u3400-\u9fff]{2,14}(?:省|市|区|县|州|盟|旗|政府))?(?:(?:国务院)?代?总理|(?:人民政府)?代?(?:省长|市长|区长|县长|州长|盟长|旗长|主席))[\s:：]*[\u3400-\u9fff·]{2,8}$/;

/** Is a normalised text such a line: “国务院总理李强”, “陕西省省长赵刚”? */
export const isSpeakerLine = (text: string): boolean => SPEAKER.test(text);
