import { Button, CopyButton, Modal } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './members.module.css';

interface OneTimePasswordProps {
  /** The address and the password, as long as they are to be seen. */
  shown: { email: string; password: string } | undefined;
  onClose: () => void;
}

/** The one time that a password is to be seen: closed only by saying that it is noted (F-020, F-040). */
export function OneTimePassword({ shown, onClose }: OneTimePasswordProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={shown !== undefined} onClose={onClose} title={t('members.password.title')} withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false} centered size="md">
      {shown ? (
        <>
          <p>{t('members.password.text', { email: shown.email })}</p>
          <div className={classes.password}>
            <code data-testid="one-time-password">{shown.password}</code>
            <CopyButton value={shown.password}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy} leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />} data-autofocus>
                  {t(copied ? 'members.password.copied' : 'members.password.copy')}
                </Button>
              )}
            </CopyButton>
          </div>
          <p className={classes.hint} role="note">
            {t('members.password.once')}
          </p>
          <div className={classes.buttons}>
            <Button size="sm" onClick={onClose}>
              {t('members.password.done')}
            </Button>
          </div>
        </>
      ) : null}
    </Modal>
  );
}
