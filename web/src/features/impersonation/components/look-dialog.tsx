import { Button, Group, Modal, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { beginLook } from '../api/impersonation';

const LONGEST_REASON = 200;

interface LookDialogProps {
  company: string;
  email: string;
  /** Begun, and on its way to the services. */
  onBegun: (id: string) => void;
  waiting: boolean;
  onClose: () => void;
}

/** What looking as somebody means, and why it is done. */
export function LookDialog({ company, email, onBegun, waiting, onClose }: LookDialogProps) {
  const { t } = useTranslation();
  const [id] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const begin = useMutation({ mutationFn: () => beginLook(id, { company, email, reason: reason.trim() }), onSuccess: () => onBegun(id) });
  return (
    <Modal opened onClose={onClose} title={t('impersonation.begin')} closeButtonProps={{ 'aria-label': t('action.cancel') }} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() && !begin.isPending) begin.mutate();
        }}
      >
        <ProblemAlert error={begin.error} />
        <Text size="sm">{t('impersonation.text', { email })}</Text>
        <TextInput mt="md" data-autofocus required maxLength={LONGEST_REASON} label={t('impersonation.reason')} description={t('impersonation.reasonHint')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" disabled={!reason.trim()} loading={begin.isPending || waiting}>
            {t('impersonation.go')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
