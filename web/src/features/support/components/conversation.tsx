import { useTranslation } from 'react-i18next';
import type { DeskMessage, TicketMessage } from '@/api/support';
import { useFormat } from '@/lib/format';
import classes from './support.module.css';

interface Props {
  messages: readonly (TicketMessage | DeskMessage)[];
  /** Whose messages stand on the reader's own side. */
  own: 'CUSTOMER' | 'SUPPORT';
}

/** What was written, the oldest first; a screen reader hears what is added. */
export function Conversation({ messages, own }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <div aria-label={t('support.conversation')} role="log">
      <ol className={classes.conversation}>
        {messages.map((message) => {
          const internal = 'internal' in message && message.internal;
          return (
            <li key={message.id} className={classes.message} data-own={message.side === own || undefined} data-internal={internal || undefined}>
              <div className={classes.author}>
                <strong>{message.author}</strong>
                <span>{internal ? t('desk.note') : t(`support.side.${message.side}`)}</span>
                <time dateTime={message.at}>{format.dateTime(message.at)}</time>
              </div>
              <p className={classes.text}>{message.text}</p>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
