import { picturesIn } from '#/text/rich/read.ts';
import { EntryFiles } from '../attachments/entry-files.tsx';
import { addressOf, type Face } from '../attachments/upload.ts';
import type { FileView, TimelineItem } from '../shapes.ts';
import { RichText, type PictureOf } from './rich-text.tsx';

interface Props {
  readonly face: Face;
  readonly item: Pick<TimelineItem, 'text' | 'markup' | 'files'>;
  readonly className: string;
}

/** What somebody wrote, with its pictures in their places, and the files that came along. */
export function SaidText({ face, item: { text, markup, files }, className }: Props) {
  if (markup === null)
    return (
      <>
        <p className={className}>{text}</p>
        <EntryFiles face={face} files={files} />
      </>
    );
  return (
    <>
      <RichText markup={markup} pictureOf={picturesOf(face, files)} />
      <EntryFiles face={face} files={files} inText={picturesIn(markup)} />
    </>
  );
}

/** Only a picture that came with the entry is shown in it. */
export const picturesOf =
  (face: Face, files: readonly FileView[]): PictureOf =>
  (name) => {
    const picture = files.find((file) => file.name === name && file.shown === 'image');
    return picture && addressOf(face, picture.id, true);
  };
