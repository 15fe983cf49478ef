import { Highlight } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { IconFileText } from '@tabler/icons-react';

const { actionBody, actionDescription, actionLabel, actionSection } = Spotlight.Action.classes;

/** A document that was found: what was typed is marked, and so one sees why, also on a line of it. */
export function FoundDocument({ title, about, line, typed }: { title: string; about: string; line?: string | undefined; typed: string }) {
  const marked = typed.split(/\s+/).filter(Boolean);
  return (
    <>
      <span className={actionSection} data-position="left" data-dimmed>
        <IconFileText size={17} />
      </span>
      <span className={actionBody}>
        <Highlight component="span" className={actionLabel ?? ''} highlight={marked}>
          {title}
        </Highlight>
        {[about, line].filter((text) => text !== undefined).map((text) => (
          <span key={text} className={actionDescription}>
            <Highlight component="span" inherit highlight={marked}>
              {text}
            </Highlight>
          </span>
        ))}
      </span>
    </>
  );
}
