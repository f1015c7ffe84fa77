import { allHelpLines } from "../../platform/programme-content.ts";

type Props = { readonly emergency: string; readonly suicide: string };

/** The two numbers that belong on every paper, as the list of help lines has them. */
export function UrgentLines({ emergency, suicide }: Props) {
  return (
    <ul>
      {[
        ["112", emergency],
        ["113", suicide],
      ].map(([id, purpose]) => (
        <li key={id}>
          <strong>{allHelpLines.find((line) => line.id === id)?.number}</strong> {purpose}
        </li>
      ))}
    </ul>
  );
}
