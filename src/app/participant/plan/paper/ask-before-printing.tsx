import { planStrings } from "../../../strings/plan-strings.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";

type Props = { readonly open: boolean; readonly onClose: () => void };

const text = planStrings.paper.ask;

/** Paper has no lock: who else may come across it is asked before the browser prints. */
export function AskBeforePrinting({ open, onClose }: Props) {
  return (
    <Dialog open={open} title={text.title} onClose={onClose} closeLabel={text.no}>
      <p>{text.body}</p>
      <p>{text.unsafe}</p>
      <p>{text.pdf}</p>
      <Button
        onClick={() => {
          onClose();
          window.print();
        }}
      >
        {text.yes}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        {text.no}
      </Button>
    </Dialog>
  );
}
