import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ConfirmDialogProps {
  title: string;
  confirm: string;
  /** The word that has to be typed first, for what cannot be meant by a slip of the hand. */
  word?: string;
  /** Not before everything that the question says is known. */
  waiting?: boolean;
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** The second step of what takes something away from people. */
export function ConfirmDialog({ title, confirm, word, waiting = false, onConfirm, onClose, children }: ConfirmDialogProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const ready = !waiting && (word === undefined || typed.trim().toLocaleUpperCase() === word.toLocaleUpperCase());
  const go = async () => {
    setBusy(true);
    try {
      await onConfirm();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('action.cancel') }} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !busy) void go();
        }}
      >
        {children}
        {word === undefined ? null : (
          <TextInput mt="md" data-autofocus label={t('action.typeToConfirm', { word })} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} autoComplete="off" />
        )}
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" color="red" disabled={!ready} loading={busy}>
            {confirm}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
