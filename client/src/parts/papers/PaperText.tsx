import { paperBlocks } from '@rapport/shared/rules/paper-blocks.ts';
import styles from './PaperText.module.css';

/** The text of a paper, as clients read it; its headings are one below that of the paper. */
export function PaperText({ text, level = 2 }: { text: string; level?: 2 | 3 | 4 }) {
  const Heading = `h${String(level)}` as 'h2';
  return (
    <div className={styles.paper}>
      {paperBlocks(text).map((block, index) => {
        if (block.kind === 'list') {
          return (
            <ul key={index}>
              {block.points.map((point, at) => (
                <li key={at}>{point}</li>
              ))}
            </ul>
          );
        }
        const Element = block.kind === 'heading' ? Heading : 'p';
        return <Element key={index}>{block.text}</Element>;
      })}
    </div>
  );
}
