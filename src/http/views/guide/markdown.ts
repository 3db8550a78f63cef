import { micromark } from 'micromark';

/** Titles are sections of the guide, pictures would come from elsewhere, and HTML is not for writers of guides. */
const LEFT_OUT = ['headingAtx', 'setextUnderline', 'htmlFlow', 'htmlText', 'labelStartImage'];

/** The guide's Markdown as HTML. What the writer did not mean as Markdown is shown as it stands. */
export const htmlOf = (markdown: string): string =>
  micromark(markdown, { extensions: [{ disable: { null: LEFT_OUT } }] });
