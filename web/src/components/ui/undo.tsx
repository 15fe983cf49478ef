import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import classes from './undo.module.css';

const TIME = 8000;

/** Says what has just been done, and for a while offers to take it back. */
export function showUndo(message: string, undo: () => void) {
  const note = notifications.show({
    autoClose: TIME,
    message: (
      <Offer
        message={message}
        onUndo={() => {
          notifications.hide(note);
          undo();
        }}
      />
    ),
  });
}

function Offer({ message, onUndo }: { message: string; onUndo: () => void }) {
  const { t } = useTranslation();
  return (
    <span className={classes.offer}>
      {message}
      <Button variant="light" onClick={onUndo}>
        {t('action.undo')}
      </Button>
    </span>
  );
}
