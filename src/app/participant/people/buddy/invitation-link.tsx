import { useState } from "preact/hooks";
import { ownBuddyStrings } from "../../../strings/own-buddy-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { LiveRegion } from "../../../ui/live-region.tsx";
import { QrCode } from "../../../ui/qr-code.tsx";
import styles from "./own-buddy.module.css";

const text = ownBuddyStrings.invited;

type Props = { readonly name: string; readonly code: string };

/** The link in every form in which it can go from hand to hand. */
export function InvitationLink({ name, code }: Props) {
  const [said, setSaid] = useState<string | null>(null);
  const link = `${location.origin}/buddy/uitnodiging#${code}`;
  const canShare = typeof navigator.share === "function";
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link);
    setSaid(text.copied);
  };
  // Somebody who closes the sheet has changed their mind, and nothing went wrong.
  const share = (): void => void navigator.share({ text: text.shareText, url: link }).catch(() => undefined);
  return (
    <>
      <p>{text.intro(name)}</p>
      <p>{text.valid}</p>
      {canShare && (
        <Button onClick={share}>
          <Icon name="share" />
          {text.share}
        </Button>
      )}
      <Button kind={canShare ? "quiet" : "primary"} onClick={() => void copy()}>
        {text.copy}
      </Button>
      <LiveRegion>{said !== null && <p>{said}</p>}</LiveRegion>
      <Disclosure summary={text.showQr}>
        <QrCode text={link} label={text.qr} />
      </Disclosure>
      <Disclosure summary={text.link}>
        <p class={styles.link}>{link}</p>
      </Disclosure>
    </>
  );
}
